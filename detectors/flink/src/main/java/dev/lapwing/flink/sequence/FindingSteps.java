package dev.lapwing.flink.sequence;

import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.core.sequence.StepSelector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sends findings to the sequences that wait for them. Keeps no state. */
public final class FindingSteps extends ProcessFunction<Finding, SequenceInput> {

  private static final long serialVersionUID = 1L;

  private final List<RuleFile> ruleFiles;

  private transient StepSelector selector;
  private transient Map<String, OutputTag<SequenceInput>> tags;

  public FindingSteps(List<RuleFile> ruleFiles) {
    this.ruleFiles = List.copyOf(ruleFiles);
  }

  @Override
  public void open(OpenContext context) {
    selector = new StepSelector(RuleSet.parse(ruleFiles));
    tags = new HashMap<>();
  }

  @Override
  public void processElement(Finding finding, Context context, Collector<SequenceInput> out) {
    selector.select(
        finding,
        input ->
            context.output(tags.computeIfAbsent(input.sequence(), Sequences::inputTag), input));
  }
}
