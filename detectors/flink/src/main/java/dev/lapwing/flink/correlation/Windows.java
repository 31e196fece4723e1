package dev.lapwing.flink.correlation;

import dev.lapwing.core.correlation.CountSelector;
import dev.lapwing.core.correlation.Counted;
import dev.lapwing.core.correlation.CountedCodec;
import dev.lapwing.core.correlation.WindowStage;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.SharedRules;
import dev.lapwing.core.rule.WindowRule;
import dev.lapwing.flink.serial.CodecTypeInfo;
import dev.lapwing.flink.stage.StageOperator;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Puts correlations that look at windows into a job: all that wait for nothing of each other in one
 * operator, so that hundreds cost no more than one. Their state is kept by the rule's id and
 * structure, which begin its keys.
 */
public final class Windows {

  public static final TypeInformation<Counted> COUNTED =
      CodecTypeInfo.immutable(CountedCodec.INSTANCE);

  /** Where events that some correlation counts are put out. */
  public static final OutputTag<Counted> FROM_EVENTS = new OutputTag<>("windows", COUNTED);

  /** Begins the uid of what lets events through. */
  public static final String EVENTS = "events-";

  /** Begins the uid of what lets findings through. */
  public static final String FINDINGS = "findings-";

  private Windows() {}

  /**
   * @param names of the rules that are run here
   * @param fromEvents what correlations count of events; of other rules, too
   * @param findings that they may count
   * @param uid of the operator; those before it are named by it
   */
  public static DataStream<Finding> find(
      List<RuleFile> ruleFiles,
      Set<String> names,
      DataStream<Counted> fromEvents,
      DataStream<Finding> findings,
      boolean batch,
      StateTtlConfig ttl,
      String uid) {
    Set<String> own = Set.copyOf(names);
    DataStream<Counted> events =
        fromEvents
            .filter(counted -> own.contains(counted.input().sequence()))
            .returns(COUNTED)
            .name("counted by " + uid)
            .uid(EVENTS + uid);
    DataStream<Counted> found =
        findings
            .process(new CountFindings(ruleFiles, own))
            .returns(COUNTED)
            .name("findings counted by " + uid)
            .uid(FINDINGS + uid);
    return events
        .union(found)
        .keyBy(Counted::key)
        .transform(
            uid,
            CodecTypeInfo.immutable(FindingCodec.INSTANCE),
            new StageOperator<>(() -> new WindowStage(windows(ruleFiles, own)), batch, ttl))
        .uid(uid);
  }

  private static List<WindowRule> windows(List<RuleFile> ruleFiles, Set<String> own) {
    return SharedRules.of(ruleFiles).windows().stream()
        .filter(rule -> own.contains(rule.name()))
        .toList();
  }

  private static final class CountFindings extends ProcessFunction<Finding, Counted> {
    private static final long serialVersionUID = 1L;

    private final List<RuleFile> ruleFiles;
    private final Set<String> names;
    private transient CountSelector selector;

    private CountFindings(List<RuleFile> ruleFiles, Set<String> names) {
      this.ruleFiles = ruleFiles;
      this.names = names;
    }

    @Override
    public void open(OpenContext context) {
      selector = new CountSelector(SharedRules.of(ruleFiles));
    }

    @Override
    public void processElement(Finding finding, Context context, Collector<Counted> out) {
      selector.select(
          finding,
          counted -> {
            if (names.contains(counted.input().sequence())) {
              out.collect(counted);
            }
          });
    }
  }
}
