package dev.lapwing.flink.sequence;

import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.SharedRules;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.core.sequence.StepSelector;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Lets those findings through that one sequence waits for. Keeps no state. */
public final class FindingSteps extends ProcessFunction<Finding, SequenceInput> {

  private static final long serialVersionUID = 1L;

  private final List<RuleFile> ruleFiles;
  private final String sequence;

  private transient StepSelector selector;

  public FindingSteps(List<RuleFile> ruleFiles, String sequence) {
    this.ruleFiles = List.copyOf(ruleFiles);
    this.sequence = sequence;
  }

  @Override
  public void open(OpenContext context) {
    selector = new StepSelector(SharedRules.of(ruleFiles).sequences());
  }

  @Override
  public void processElement(Finding finding, Context context, Collector<SequenceInput> out) {
    selector.select(
        finding,
        input -> {
          if (input.sequence().equals(sequence)) {
            out.collect(input);
          }
        });
  }
}
