package dev.lapwing.pipeline.redeploy;

import dev.lapwing.core.control.Switch;
import dev.lapwing.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;

/**
 * What becomes of all that a savepoint holds, if a job begins from it.
 *
 * @param savepoint where it is
 * @param rules fates of what rules learnt or have half seen
 * @param operators fates of whole operators' state
 * @param stateless how many rules keep no state
 * @param orders that hold on, before what rules and configuration say, one line each
 * @param problems why the job cannot begin from it at all, one line each
 */
public record RedeployPlan(
    String savepoint,
    List<Fate> rules,
    List<Fate> operators,
    int stateless,
    List<String> orders,
    List<String> problems) {

  public RedeployPlan {
    rules = List.copyOf(rules);
    operators = List.copyOf(operators);
    orders = List.copyOf(orders);
    problems = List.copyOf(problems);
  }

  /**
   * @param graph the job that is to begin
   * @param rules those that it is made of
   */
  public static RedeployPlan of(Savepoint savepoint, StreamGraph graph, RuleSet rules) {
    return of(savepoint, names(graph), graph.getExecutionConfig().getMaxParallelism(), rules);
  }

  /**
   * @param operators names of the job's operators by uid
   * @param groups its maximum parallelism
   */
  static RedeployPlan of(
      Savepoint savepoint, Map<String, String> operators, int groups, RuleSet rules) {
    List<Fate> ofRules = new ArrayList<>(DetectorFates.of(savepoint, rules));
    ofRules.addAll(SequenceFates.of(savepoint, rules));
    ofRules.addAll(WindowFates.of(savepoint, rules));
    return new RedeployPlan(
        savepoint.path(),
        ofRules,
        new OperatorFates(savepoint, operators).all(),
        rules.events().size(),
        savepoint.orders().stream().map(Switch::text).toList(),
        problems(savepoint, groups, rules));
  }

  private static Map<String, String> names(StreamGraph graph) {
    Map<String, String> names = new TreeMap<>();
    for (StreamNode node : graph.getStreamNodes()) {
      String name = node.getOperatorName().replaceFirst("^Source: |: (Writer|Committer)$", "");
      names.put(node.getTransformationUID(), name);
    }
    return names;
  }

  private static List<String> problems(Savepoint savepoint, int groups, RuleSet rules) {
    List<String> problems = new ArrayList<>(DetectorFates.unreadable(savepoint, rules));
    savepoint.operators().values().stream()
        .filter(operator -> operator.keys() && operator.maxParallelism() != groups)
        .findFirst()
        .ifPresent(
            operator ->
                problems.add(
                    "the savepoint's maximum parallelism is %d, the job's %d: set"
                            .formatted(operator.maxParallelism(), groups)
                        + " pipeline.max-parallelism back, it is chosen once"));
    return problems;
  }

  /** All fates, those of rules first. */
  public List<Fate> fates() {
    List<Fate> all = new ArrayList<>(rules);
    all.addAll(operators);
    return all;
  }

  /**
   * What would be lost that nobody agreed to.
   *
   * @param accepted names or ids
   */
  public List<Fate> lost(Collection<String> accepted) {
    return fates().stream()
        .filter(fate -> fate.lost() && !accepted.contains(fate.name()))
        .filter(fate -> fate.id() == null || !accepted.contains(fate.id()))
        .toList();
  }

  /** Names that were accepted and are not lost, a slip of the pen perhaps. */
  public List<String> needless(Collection<String> accepted) {
    return accepted.stream()
        .filter(
            name ->
                fates().stream()
                    .noneMatch(f -> f.lost() && (name.equals(f.name()) || name.equals(f.id()))))
        .toList();
  }

  /** The options that would accept these losses. */
  public static String options(List<Fate> lost) {
    TreeSet<String> names = new TreeSet<>();
    lost.forEach(fate -> names.add("--accept-loss " + fate.name()));
    return String.join(" ", names);
  }
}
