package dev.lapwing.pipeline.job;

import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.Correlation;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.SequenceRule;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.flink.correlation.Windows;
import dev.lapwing.flink.sequence.CountLate;
import dev.lapwing.flink.sequence.FindingSteps;
import dev.lapwing.flink.sequence.Sequences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The correlations of {@link Topology}: what they take of events and findings, in which order. */
final class SequenceStages {

  private final JobPlan plan;
  private final List<RuleFile> files;
  private final List<DataStream<SequenceInput>> late = new ArrayList<>();

  SequenceStages(JobPlan plan) {
    this.plan = plan;
    this.files = List.copyOf(plan.rules().files());
  }

  List<List<Correlation>> layers() {
    return Layers.of(plan.rules());
  }

  /**
   * What a layer finds.
   *
   * @param number of the layer, from 0
   */
  DataStream<Finding> find(
      List<Correlation> layer,
      int number,
      SingleOutputStreamOperator<Observation> observed,
      DataStream<Finding> findings) {
    List<DataStream<Finding>> found = new ArrayList<>();
    Set<String> windows = new TreeSet<>();
    for (Correlation rule : layer) {
      if (rule instanceof SequenceRule sequence) {
        found.add(find(sequence, observed, findings));
      } else {
        windows.add(rule.name());
      }
    }
    if (!windows.isEmpty()) {
      found.add(
          Windows.find(
              files,
              windows,
              observed.getSideOutput(Windows.FROM_EVENTS),
              findings,
              plan.batch(),
              Stages.ttl(plan),
              Layers.windows(number)));
    }
    return found.stream().reduce(DataStream::union).orElseThrow();
  }

  private DataStream<Finding> find(
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
