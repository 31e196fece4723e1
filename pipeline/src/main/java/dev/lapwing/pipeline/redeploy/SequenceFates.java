package dev.lapwing.pipeline.redeploy;

import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.SequenceRule;
import dev.lapwing.pipeline.redeploy.Fate.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of stories half told: a sequence's operator has its rule's id and structure. */
final class SequenceFates {

  /** A rule's id, and the hash of its structure with its version. */
  private static final Pattern UID = Pattern.compile("sequence-(.+)-v\\d+-[0-9a-f]{8}");

  private final Savepoint savepoint;

  /** By the uid of their operators. */
  private final Map<String, KeptRule> before = new LinkedHashMap<>();

  private SequenceFates(Savepoint savepoint) {
    this.savepoint = savepoint;
    for (SavedOperator operator : savepoint.operators().values()) {
      Matcher uid = UID.matcher(operator.name());
      if (uid.matches()) {
        before.putIfAbsent(
            operator.uid(), new KeptRule(uid.group(1), uid.group(1), operator.uid(), 1, ""));
      }
      Manifest manifest = operator.manifest();
      if (manifest != null) {
        // Not the behaviour's: its parts are no uids.
        manifest.rules().stream()
            .filter(rule -> UID.matcher(rule.part()).matches())
            .forEach(rule -> before.put(rule.part(), rule));
      }
    }
  }

  static List<Fate> of(Savepoint savepoint, RuleSet rules) {
    SequenceFates made = new SequenceFates(savepoint);
    List<Fate> fates = new ArrayList<>();
    for (SequenceRule rule : rules.sequences()) {
      fates.add(made.fate(KeptRule.of(rule)).ofRule(rule.head().id()));
    }
    for (KeptRule was : made.before.values()) {
      if (rules.sequences().stream().noneMatch(rule -> rule.head().id().equals(was.id()))) {
        String why = "no rule has its id any more";
        fates.add(
            Fate.of(was.name(), was.part(), Kind.DROPPED, why, made.amount(was.part()))
                .losing()
                .ofRule(was.id()));
      }
    }
    return fates;
  }

  /** Uids of the operators that sequences had. */
  static List<String> operators(Savepoint savepoint) {
    return List.copyOf(new SequenceFates(savepoint).before.keySet());
  }

  private Fate fate(KeptRule now) {
    KeptRule same = before.get(now.part());
    if (same != null) {
      String why =
          same.structure().isEmpty() || same.name().equals(now.name())
              ? ""
              : "was called " + same.name();
      return Fate.of(now.name(), now.part(), Kind.KEEPS, why, amount(now.part()));
    }
    Optional<KeptRule> was =
        before.values().stream().filter(each -> each.id().equals(now.id())).findFirst();
    return was.map(
            old ->
                Fate.of(now.name(), now.part(), Kind.EMPTIED, changed(old, now), amount(old.part()))
                    .losing())
        .orElseGet(() -> Fate.of(now.name(), now.part(), Kind.NEW, "it is new", Amount.NONE));
  }

  private static String changed(KeptRule was, KeptRule now) {
    return was.structure().isEmpty() || was.structure().equals(now.structure())
        ? "its steps, grouping, aliases or time span changed"
        : "it was " + was.structure() + ", and is " + now.structure();
  }

  /** Groups that have begun a story, by the gate's manifest; bytes of gate and story. */
  private Amount amount(String uid) {
    Optional<SavedOperator> story = savepoint.of(uid);
    Optional<SavedOperator> gate = savepoint.of(uid + "-gate");
    long bytes = story.map(SavedOperator::bytes).orElse(0L);
    bytes += gate.map(SavedOperator::bytes).orElse(0L);
    boolean any = story.map(SavedOperator::keys).orElse(false);
    if (!any) {
      return Amount.NONE;
    }
    Amount begun = Amount.of(gate.map(SavedOperator::manifest).orElse(null), uid);
    // The gate forgets a story's beginning when its time is over; what it is part of may be longer.
    return begun.keys() == 0 ? Amount.UNKNOWN.bytes(bytes) : begun.bytes(bytes);
  }
}
