package dev.lapwing.core.rule;

import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.finding.Technique;
import java.util.List;

/**
 * The head that every rule has, whatever its kind: Sigma's.
 *
 * @param name what alerts, playbooks and other rules call it; never null
 * @param id a UUID upon which its state hangs; never null
 * @param title one line for people; never null
 * @param status Sigma's status; {@code experimental} when not given
 * @param level never null
 * @param techniques from tags such as {@code attack.t1078}
 * @param falsePositives known innocent causes
 * @param response what to check or do first when it alerts; null if it does not say
 * @param file where it was read, for messages
 * @param line first line of the rule in that file, from 1
 */
public record RuleHead(
    String name,
    String id,
    String title,
    String status,
    Severity level,
    List<Technique> techniques,
    List<String> falsePositives,
    String response,
    String file,
    int line)
    implements java.io.Serializable {

  public RuleHead {
    techniques = List.copyOf(techniques);
    falsePositives = List.copyOf(falsePositives);
  }

  /** Whether it comes with Lapwing. */
  public boolean isShipped() {
    return file.startsWith(RuleSet.BUILTIN + "/");
  }

  /** Where it was read: {@code rules/mine.yml:12}. */
  public String where() {
    return file + ":" + line;
  }

  /** The same, called otherwise: what it finds counts as that rule's. */
  public RuleHead named(String other) {
    return new RuleHead(
        other, id, title, status, level, techniques, falsePositives, response, file, line);
  }

  /** A head for tests and for what has no file. */
  public static RuleHead named(String name, Severity level) {
    return new RuleHead(
        name,
        dev.lapwing.core.finding.NameIds.of("rule", name),
        name.replace('_', ' '),
        "stable",
        level,
        List.of(),
        List.of(),
        null,
        "",
        0);
  }
}
