package dev.lapwing.pipeline.job;

import dev.lapwing.core.access.AccessSettings;
import dev.lapwing.core.alert.AlertStage;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.flink.event.ResolverFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * What the topology is built from.
 *
 * @param batch whether it is an audit: bounded, in event-time order
 * @param rules what is looked for
 * @param budget alerts a day that people want in all, above 0
 * @param shadow names of rules whose findings nobody is told of
 * @param resolver who accounts are and where addresses are
 * @param access what the identity provider may be told
 * @param pace when alerts are put out
 * @param retention how long state that is not touched is kept
 */
public record JobPlan(
    boolean batch,
    RuleSet rules,
    double budget,
    Set<String> shadow,
    ResolverFactory resolver,
    AccessSettings access,
    AlertStage.Pace pace,
    Duration retention) {

  public JobPlan {
    Objects.requireNonNull(rules, "rules");
    shadow = Set.copyOf(shadow);
    Objects.requireNonNull(resolver, "resolver");
    Objects.requireNonNull(access, "access");
  }
}
