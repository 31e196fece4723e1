package dev.lapwing.core.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known here of MITRE ATT&amp;CK, all of it for one version: the tactics, what became of
 * ids that were renumbered in it, and the techniques that shipped rules are tagged with.
 *
 * <p>Version 19 (April 2026) split Defense Evasion: what hides is Stealth, which kept its number
 * TA0005, what disables is Defense Impairment, TA0112. The techniques of Impair Defenses, T1562,
 * were renumbered; of those the ones are here whose successor is sure. Others are left as they are.
 */
public final class Attack {

  /** The version that all ids here are of. */
  public static final String VERSION = "19.1";

  /** Tactics as tags write them, in ATT&amp;CK's order. */
  public static final List<String> TACTICS =
      List.of(
          "reconnaissance",
          "resource-development",
          "initial-access",
          "execution",
          "persistence",
          "privilege-escalation",
          "stealth",
          "defense-impairment",
          "credential-access",
          "discovery",
          "lateral-movement",
          "collection",
          "command-and-control",
          "exfiltration",
          "impact");

  static final String IMPAIRMENT = "defense-impairment";

  /** The tactic that is no more. */
  private static final String EVASION = "defense-evasion";

  /** Old ids and what they are called since version 19. */
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("T1562", "T1685"),
          Map.entry("T1562.001", "T1685"),
          Map.entry("T1562.002", "T1685.001"),
          Map.entry("T1562.004", "T1686"),
          Map.entry("T1562.006", "T1685"),
          Map.entry("T1562.007", "T1686.001"),
          Map.entry("T1562.008", "T1685.002"),
          Map.entry("T1562.010", "T1689"),
          Map.entry("T1070.001", "T1685.005"),
          Map.entry("T1070.002", "T1685.006"),
          Map.entry("T1656", "T1684.001"));

  /** What defends less, rather than hides. */
  private static final Set<String> IMPAIRING = Set.of("T1685", "T1686", "T1689");

  private Attack() {}

  /** What a technique is called in this version: itself, unless it was renumbered. */
  public static String current(String technique) {
    return RENAMED.getOrDefault(technique, technique);
  }

  /**
   * What a tactic is called in this version.
   *
   * @param technique that serves it, under its current id
   */
  public static String current(String tactic, String technique) {
    if (!EVASION.equals(tactic)) {
      return tactic;
    }
    return IMPAIRING.contains(technique.split("\\.", -1)[0]) ? IMPAIRMENT : "stealth";
  }

  /** What is to be said of a tag that is of an earlier version, or names no tactic. */
  static Optional<String> advice(String tag) {
    String name = tag.substring("attack.".length());
    String technique = name.toUpperCase(java.util.Locale.ROOT);
    if (RENAMED.containsKey(technique)) {
      return Optional.of(
          "is %s since ATT&CK 19; write attack.%s"
              .formatted(
                  current(technique), current(technique).toLowerCase(java.util.Locale.ROOT)));
    }
    String tactic = name.replace('_', '-');
    if (tactic.equals(EVASION)) {
      return Optional.of(
          "was split in ATT&CK 19; write attack.stealth or attack.defense-impairment");
    }
    if (tactic.matches("[a-z-]+") && !TACTICS.contains(tactic)) {
      String said = Nearest.unknown("tactic", tactic, TACTICS);
      return Optional.of("is no tactic" + said.substring(said.indexOf(';')));
    }
    return Optional.empty();
  }
}
