package dev.lapwing.pipeline.job;

import java.util.Set;

/**
 * The ids under which operators keep their state in savepoints. They never change: an operator
 * whose id changed starts empty. Those of sequences come from the rule, see {@link
 * dev.lapwing.core.rule.SequenceRule#operatorId}.
 */
public final class OperatorIds {

  public static final String SOURCE = "source-events";
  public static final String SOURCE_IDENTITIES = "source-identities";
  public static final String SOURCE_FILES = "source-files";
  public static final String SOURCE_REPLAY = "source-replay";

  public static final String PARSE = "parse-events";
  public static final String WATERMARKS = "watermarks-events";
  public static final String DUPLICATES = "duplicates-events";
  public static final String RESOLVE = "resolve-events";
  public static final String OBSERVE = "observe-events";
  public static final String PEER_TALLIES = "tally-peers";
  public static final String PEERS = "peers-groups";
  public static final String SOURCE_CONTROL = "source-control";
  public static final String PARSE_CONTROL = "parse-control";
  public static final String SOURCE_VERDICTS = "source-verdicts";
  public static final String PARSE_VERDICTS = "parse-verdicts";
  public static final String NEWS_PEERS = "news-peers";
  public static final String NEWS_ORDERS = "news-orders";
  public static final String SOURCE_FEEDBACK = "source-feedback";
  public static final String PARSE_FEEDBACK = "parse-feedback";
  public static final String SOURCE_EXCEPTIONS = "source-exceptions";
  public static final String PARSE_EXCEPTIONS = "parse-exceptions";
  public static final String NEWS_SWITCHES = "news-switches";
  public static final String NEWS_CARRIES = "news-carries";
  public static final String NEWS_CARRIED = "news-carried";
  public static final String BEHAVIOUR = "behaviour-entities";
  public static final String CALIBRATE = "calibrate-rules";
  public static final String WINDOWS = "windows";
  public static final String FINDING_STEPS = "steps-findings";
  public static final String TOLD = "told-findings";
  public static final String SHADOWED = "shadowed-findings";
  public static final String LATE = "late-records";
  public static final String RISK_INPUTS = "inputs-risk";
  public static final String RISK = "risk-entities";
  public static final String BUDGET = "budget-tenants";
  public static final String ALERTS = "alerts-entities";
  public static final String ACCESS = "access-entities";

  public static final String SINK_ALERTS = "sink-alerts";
  public static final String SINK_ACCESS_SIGNALS = "sink-access-signals";
  public static final String SINK_FINDINGS = "sink-findings";
  public static final String SINK_DEAD_LETTERS = "sink-dead-letters";
  public static final String SINK_SHADOW = "sink-shadow";
  public static final String SINK_LATE = "sink-late";
  public static final String SINK_FEEDBACK = "sink-feedback";
  public static final String SINK_CONTROL_ACKS = "sink-control-acks";

  /** Operators whose state is what was learnt, and no business that is still going on. */
  public static final Set<String> LEARNT = Set.of(PEERS, BEHAVIOUR, CALIBRATE);

  /**
   * Key groups of the job: set once, for ever; a savepoint of another number cannot be restored.
   */
  public static final int MAX_PARALLELISM = 720;

  private OperatorIds() {}

  /** The id of an operator of which there is one for each source. */
  public static String of(String operator, String source) {
    return operator + "-" + source;
  }
}
