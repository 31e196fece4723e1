package dev.lapwing.core.detector;

import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.EventMatcher;
import dev.lapwing.core.rule.LogSourceSpec;
import dev.lapwing.core.rule.Measure;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Taxonomy;
import java.time.Duration;
import java.util.OptionalDouble;

/** Baselines of every event, for tests. */
public final class Baselines {

  private Baselines() {}

  public static BaselineRule newValue(EntityType entity, String field, Severity level) {
    return of("new_test", level, entity, new Measure(Measure.Kind.NEW, field));
  }

  public static BaselineRule hour(Severity level) {
    return of("hour_test", level, EntityType.USER, new Measure(Measure.Kind.HOUR, null));
  }

  private static BaselineRule of(String name, Severity level, EntityType entity, Measure measure) {
    return new BaselineRule(
        RuleHead.named(name, level),
        LogSourceSpec.ANY,
        Taxonomy.OCSF,
        EventMatcher.all(),
        entity,
        measure,
        Duration.ofHours(1),
        false,
        false,
        1,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Duration.ofDays(180));
  }
}
