package dev.lapwing.pipeline.redeploy;

import static dev.lapwing.pipeline.job.OperatorIds.BEHAVIOUR;
import static dev.lapwing.pipeline.job.OperatorIds.CALIBRATE;
import static dev.lapwing.pipeline.job.OperatorIds.PEERS;

import dev.lapwing.core.detector.BehaviourStage;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.redeploy.Fate.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What becomes of what detectors and baselines learnt: sections of entities, and calibration. */
final class DetectorFates {

  private final Savepoint savepoint;
  private final Manifest behaviour;
  private final List<Detector<?>> detectors;
  private final List<Fate> fates = new ArrayList<>();

  private DetectorFates(Savepoint savepoint, RuleSet rules) {
    this.savepoint = savepoint;
    this.behaviour = savepoint.manifest(BEHAVIOUR);
    this.detectors = Detectors.of(rules);
  }

  static List<Fate> of(Savepoint savepoint, RuleSet rules) {
    DetectorFates made = new DetectorFates(savepoint, rules);
    for (Detector<?> detector : made.detectors) {
      KeptRule kept = BehaviourStage.kept(detector);
      made.fates.add(made.section(kept).ofRule(kept.id()));
      made.renamed(detector, kept);
    }
    made.gone();
    return made.fates;
  }

  private Optional<KeptRule> before(Predicate<KeptRule> like) {
    return behaviour == null
        ? Optional.empty()
        : behaviour.rules().stream().filter(like).findFirst();
  }

  private Fate section(KeptRule now) {
    if (savepoint.of(BEHAVIOUR).isEmpty()) {
      return fate(now, Kind.NEW, "nothing was learnt yet", Amount.NONE);
    }
    Optional<KeptRule> was = before(each -> each.id().equals(now.id()));
    Amount there = Amount.of(behaviour, now.part());
    if (was.isPresent() && !was.get().part().equals(now.part())) {
      String why =
          "it learns in another way now, " + now.part() + " instead of " + was.get().part();
      return fate(now, Kind.EMPTIED, why, Amount.of(behaviour, was.get().part())).losing();
    }
    if (was.isPresent()) {
      return kept(was.get(), now, there);
    }
    if (behaviour == null) {
      return fate(now, Kind.KEEPS, "as far as it had any: the savepoint has no manifest", there);
    }
    if (!there.none()) {
      return fate(now, Kind.KEEPS, "its section was still there", there);
    }
    return before(each -> each.name().equals(now.name()))
        .map(
            other ->
                fate(
                        now,
                        Kind.EMPTIED,
                        "its id changed: it was " + other.id(),
                        Amount.of(behaviour, other.part()))
                    .losing())
        .orElseGet(() -> fate(now, Kind.NEW, "it is new", Amount.NONE));
  }

  private static Fate kept(KeptRule was, KeptRule now, Amount there) {
    boolean renamed = !was.name().equals(now.name());
    Fate fate = fate(now, Kind.KEEPS, renamed ? "was called " + was.name() : "", there);
    return was.structure().equals(now.structure())
        ? fate
        : fate.warning(
            now.name()
                + ": it learnt "
                + was.structure()
                + " and goes on with that as "
                + now.structure()
                + "; give it a new id, or reset it, if that is not the same");
  }

  private static Fate fate(KeptRule rule, Kind kind, String why, Amount amount) {
    return Fate.of(rule.name(), BEHAVIOUR, kind, why, amount);
  }

  /** Calibration and peers hang on the name, which is in alerts and playbooks, too. */
  private void renamed(Detector<?> detector, KeptRule now) {
    Optional<KeptRule> was =
        before(each -> each.id().equals(now.id()) && !each.name().equals(now.name()));
    if (was.isEmpty()) {
      return;
    }
    for (String operator : detector.calibrated() ? List.of(CALIBRATE, PEERS) : List.of(PEERS)) {
      String what = operator.equals(CALIBRATE) ? "its calibration hangs" : "what peers do hangs";
      String why = what + " on the name, and that was " + was.get().name();
      String name = was.get().name();
      // A rule has a table of peers for each thing that it compares: rule, and rule/thing.
      Amount old =
          Amount.of(
              savepoint.manifest(operator),
              part -> part.equals(name) || part.startsWith(name + "/"));
      if (!old.none() && savepoint.of(operator).isPresent()) {
        fates.add(Fate.of(now.name(), operator, Kind.EMPTIED, why, old).losing().ofRule(now.id()));
      }
    }
  }

  /** Rules that are no longer there, or off. */
  private void gone() {
    if (behaviour == null) {
      return;
    }
    List<String> ids = detectors.stream().map(detector -> detector.rule().id()).toList();
    List<String> parts = detectors.stream().map(each -> each.section().tag()).toList();
    behaviour.rules().stream()
        .filter(was -> !ids.contains(was.id()) && !parts.contains(was.part()))
        .forEach(
            was ->
                fates.add(
                    fate(
                            was,
                            Kind.ASIDE,
                            "no rule has its id any more; should it come back, it is found again",
                            Amount.of(behaviour, was.part()))
                        .ofRule(was.id())));
  }

  /** Sections that a newer build wrote and this one cannot read. */
  static List<String> unreadable(Savepoint savepoint, RuleSet rules) {
    Manifest behaviour = savepoint.manifest(BEHAVIOUR);
    if (behaviour == null) {
      return List.of();
    }
    List<String> problems = new ArrayList<>();
    for (Detector<?> detector : Detectors.of(rules)) {
      KeptRule now = BehaviourStage.kept(detector);
      behaviour.rules().stream()
          .filter(was -> was.part().equals(now.part()) && was.version() > now.version())
          .forEach(
              was ->
                  problems.add(
                      "%s: what it learnt has version %d; this build reads up to %d: use the newer"
                              .formatted(now.name(), was.version(), now.version())
                          + " build"));
    }
    return problems;
  }
}
