package dev.lapwing.pipeline.redeploy;

import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.rule.Correlation;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.WindowRule;
import dev.lapwing.pipeline.job.Layers;
import dev.lapwing.pipeline.redeploy.Fate.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What becomes of windows half counted: a layer's rules share an operator, each its own keys. */
final class WindowFates {

  /** Most layers that anybody has: a correlation of correlations of correlations. */
  private static final int LAYERS = 64;

  private final Savepoint savepoint;

  /** Where each part was that had any key, by part. */
  private final Map<String, String> operators = new TreeMap<>();

  private final List<KeptRule> before = new ArrayList<>();

  private WindowFates(Savepoint savepoint) {
    this.savepoint = savepoint;
    for (int layer = 0; layer < LAYERS; layer++) {
      String uid = Layers.windows(layer);
      Manifest manifest = savepoint.manifest(uid);
      if (manifest != null) {
        manifest.parts().keySet().forEach(part -> operators.put(part, uid));
        manifest.rules().stream().filter(r -> !before.contains(r)).forEach(before::add);
      }
    }
  }

  static List<Fate> of(Savepoint savepoint, RuleSet rules) {
    WindowFates made = new WindowFates(savepoint);
    List<Fate> fates = new ArrayList<>();
    List<List<Correlation>> layers = Layers.of(rules);
    for (int layer = 0; layer < layers.size(); layer++) {
      for (Correlation rule : layers.get(layer)) {
        if (rule instanceof WindowRule window) {
          fates.add(made.fate(KeptRule.of(window), Layers.windows(layer)));
        }
      }
    }
    made.before.stream()
        .filter(was -> rules.windows().stream().noneMatch(r -> r.head().id().equals(was.id())))
        .forEach(was -> fates.add(made.gone(was)));
    return fates;
  }

  private Fate fate(KeptRule now, String operator) {
    return kept(now, operator).ofRule(now.id());
  }

  private Fate kept(KeptRule now, String operator) {
    String where = operators.getOrDefault(now.part(), operator);
    Optional<KeptRule> was = before.stream().filter(r -> r.id().equals(now.id())).findFirst();
    if (savepoint.of(operator).isPresent() && savepoint.manifest(operator) == null) {
      String why = "as far as it had any: the savepoint has no manifest";
      return Fate.of(now.name(), operator, Kind.KEEPS, why, Amount.UNKNOWN);
    }
    if (was.isEmpty()) {
      return Fate.of(now.name(), operator, Kind.NEW, "it is new", Amount.NONE);
    }
    Amount amount = amount(was.get());
    if (!was.get().part().equals(now.part())) {
      String why = "it was " + was.get().structure() + ", and is " + now.structure();
      return Fate.of(now.name(), operator, Kind.EMPTIED, why, amount).losing();
    }
    if (!where.equals(operator)) {
      String why = "it runs in " + operator + " now, not in " + where;
      return Fate.of(now.name(), operator, Kind.EMPTIED, why, amount).losing();
    }
    String why = was.get().name().equals(now.name()) ? "" : "was called " + was.get().name();
    return Fate.of(now.name(), operator, Kind.KEEPS, why, amount);
  }

  /** The job forgets it when it begins, or has no operator for it. */
  private Fate gone(KeptRule was) {
    String operator = operators.getOrDefault(was.part(), Layers.windows(0));
    String why = "no rule has its id any more";
    return Fate.of(was.name(), operator, Kind.DROPPED, why, amount(was)).losing().ofRule(was.id());
  }

  /** Groups that have something in their windows. */
  private Amount amount(KeptRule rule) {
    String operator = operators.get(rule.part());
    return operator == null ? Amount.NONE : Amount.of(savepoint.manifest(operator), rule.part());
  }
}
