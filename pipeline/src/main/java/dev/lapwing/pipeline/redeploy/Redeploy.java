package dev.lapwing.pipeline.redeploy;

import dev.lapwing.connectors.InputException;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.ConfigException;
import dev.lapwing.pipeline.job.SavepointTrim;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A job that is to begin from a savepoint, without losing anything that nobody agreed to. */
public final class Redeploy {

  private final StreamGraph graph;
  private final RuleSet rules;

  /**
   * @param graph the job that is to begin
   * @param rules those that it is made of
   */
  public Redeploy(StreamGraph graph, RuleSet rules) {
    this.graph = graph;
    this.rules = rules;
  }

  /**
   * What becomes of what a savepoint holds.
   *
   * @throws InputException if it is not there or cannot be read
   */
  public RedeployPlan plan(String savepoint) {
    try {
      return RedeployPlan.of(Savepoint.read(savepoint), graph, rules);
    } catch (IOException e) {
      throw new InputException(
          savepoint + ": no savepoint or checkpoint that can be read: " + e.getMessage(), e);
    }
  }

  /**
   * Refuses a plan that loses more than was agreed to.
   *
   * @param accepted names or ids
   * @throws ConfigException if it does, or if the job cannot begin from the savepoint at all
   */
  public static void require(RedeployPlan plan, Collection<String> accepted) {
    if (!plan.problems().isEmpty()) {
      throw new ConfigException(plan.savepoint() + ": " + plan.problems().get(0));
    }
    List<Fate> lost = plan.lost(accepted);
    if (!lost.isEmpty()) {
      throw new ConfigException(
          "%s: what was learnt would be lost: %s; accept that with %s (lapwing rules plan shows all)"
              .formatted(plan.savepoint(), named(lost), RedeployPlan.options(lost)));
    }
  }

  private static String named(List<Fate> lost) {
    return lost.stream()
        .map(
            fate ->
                "%s (%s, %s: %s)"
                    .formatted(
                        fate.name(),
                        PlanText.keys(fate.amount()),
                        PlanText.bytes(fate.amount()),
                        fate.why()))
        .collect(Collectors.joining(", "));
  }

  /**
   * A savepoint from which the job begins strictly: the given one, or a copy without what the job
   * has no place for.
   *
   * @param accepted names or ids of what may be lost
   * @param told gets a line for each operator that is left out
   * @throws ConfigException if more would be lost
   * @throws Exception if the copy cannot be written
   */
  public String fit(String savepoint, Collection<String> accepted, Consumer<String> told)
      throws Exception {
    require(plan(savepoint), accepted);
    return SavepointTrim.fit(savepoint, graph, told);
  }
}
