package dev.lapwing.pipeline.job;

import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.SequenceRule;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.flink.sequence.CountLate;
import dev.lapwing.flink.sequence.FindingSteps;
import dev.lapwing.flink.sequence.Sequences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The sequences of {@link Topology}: what they take from events and findings, in which order. */
final class SequenceStages {

  private final JobPlan plan;
  private final List<RuleFile> files;
  private final List<DataStream<SequenceInput>> late = new ArrayList<>();

  SequenceStages(JobPlan plan) {
    this.plan = plan;
    this.files = List.copyOf(plan.rules().files());
  }

  /** Sequences that are steps of others come before them. */
  List<SequenceRule> inOrder() {
    List<SequenceRule> left = new ArrayList<>(plan.rules().sequences());
    List<SequenceRule> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      SequenceRule next =
          left.stream()
              .filter(rule -> left.stream().noneMatch(other -> uses(rule, other)))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "sequences that wait for each other: "
                              + left.stream().map(SequenceRule::name).toList()));
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private static boolean uses(SequenceRule rule, SequenceRule other) {
    return rule.waitsFor(other.name()) || rule.waitsFor(other.reportedName());
  }

  DataStream<Finding> find(
      SequenceRule rule,
      SingleOutputStreamOperator<Observation> observed,
      DataStream<Finding> findings) {
    DataStream<SequenceInput> fromEvents = observed.getSideOutput(Sequences.inputTag(rule.name()));
    DataStream<SequenceInput> fromFindings =
        findings
            .process(new FindingSteps(files, rule.name()))
            .returns(Sequences.INPUT)
            .name("steps " + rule.name())
            .uid(OperatorIds.of(OperatorIds.FINDING_STEPS, rule.operatorId()));
    SingleOutputStreamOperator<Finding> found =
        Sequences.find(rule, fromEvents.union(fromFindings), plan.batch());
    late.add(found.getSideOutput(Sequences.LATE));
    return found;
  }

  /** What came too late for the sequences built so far, counted; empty where there are none. */
  Optional<DataStream<SequenceInput>> late() {
    return late.stream()
        .reduce(DataStream::union)
        .map(
            all ->
                all.map(new CountLate())
                    .returns(Sequences.INPUT)
                    .name("count late")
                    .uid(OperatorIds.LATE));
  }
}
