package dev.lapwing.flink.event;

import dev.lapwing.core.correlation.CountSelector;
import dev.lapwing.core.detector.BehaviourStage;
import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.detector.EventRules;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.SharedRules;
import dev.lapwing.core.rule.index.RuleIndex;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.core.sequence.StepSelector;
import dev.lapwing.flink.correlation.Windows;
import dev.lapwing.flink.sequence.Sequences;
import dev.lapwing.flink.serial.CodecTypeInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sees each event once and sends it on to those who want it: observations to the behaviour of the
 * entities concerned, steps to the correlations that wait for them; and judges the rules that look
 * at one event only. Keeps no state.
 */
public final class ObserveFunction extends ProcessFunction<Event, Observation> {

  private static final long serialVersionUID = 1L;

  /** Findings of rules that look at one event. */
  public static final OutputTag<Finding> FINDINGS =
      new OutputTag<>("event-findings", CodecTypeInfo.immutable(FindingCodec.INSTANCE));

  private final List<RuleFile> ruleFiles;

  private transient BehaviourStage behaviour;
  private transient RuleIndex index;
  private transient StepSelector selector;
  private transient CountSelector counts;
  private transient EventRules rules;
  private transient Map<String, OutputTag<SequenceInput>> tags;

  public ObserveFunction(List<RuleFile> ruleFiles) {
    this.ruleFiles = List.copyOf(ruleFiles);
  }

  @Override
  public void open(OpenContext context) {
    RuleSet set = SharedRules.of(ruleFiles);
    behaviour = new BehaviourStage(Detectors.of(set));
    index = RuleIndex.of(set);
    selector = new StepSelector(set.sequences());
    counts = new CountSelector(set);
    rules = new EventRules(set);
    tags = new HashMap<>();
  }

  @Override
  public void processElement(Event event, Context context, Collector<Observation> out) {
    Observations.of(event, behaviour, out::collect);
    List<EventRule> matched = index.match(event);
    if (!matched.isEmpty()) {
      selector.select(event, matched, input -> context.output(tag(input.sequence()), input));
      counts.select(event, matched, counted -> context.output(Windows.FROM_EVENTS, counted));
      rules.judge(event, matched, finding -> context.output(FINDINGS, finding));
    }
  }

  private OutputTag<SequenceInput> tag(String sequence) {
    return tags.computeIfAbsent(sequence, Sequences::inputTag);
  }
}
