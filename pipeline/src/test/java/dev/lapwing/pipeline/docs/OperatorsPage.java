package dev.lapwing.pipeline.docs;

import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.SequenceRule;
import dev.lapwing.flink.correlation.Windows;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.config.Secrets;
import dev.lapwing.pipeline.job.Environments;
import dev.lapwing.pipeline.job.LiveJob;
import dev.lapwing.pipeline.job.OperatorIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;

/** The page of operators, made of the live job's graph and of the notes beside each id. */
final class OperatorsPage {

  private static final List<SequenceRule> SEQUENCES = RuleSet.builtin().sequences();

  /** What there is to say of an operator: which state it has, and what becomes of it. */
  private record Note(String state, String change) {}

  private static final Note NONE = new Note("none", "nothing is lost");

  private static final Map<String, Note> NOTES = notes();

  /** Building a job of many sequences takes seconds: once is enough. */
  private static final List<Operator> OPERATORS = read();

  private static final String ABOUT =
      """

      The operators of this live job, with the shipped rules:

      ```yaml
      %s```

      An operator's uid is the name of its state in a savepoint. Uids are constants (`OperatorIds`) or come from a rule's `id` and
      structure; Flink's automatic ones are off, and so is Kryo. The maximum parallelism is %d: a savepoint of another number
      cannot be restored. Keyed operators that are not Flink CEP's keep a manifest beside: of which rules they keep state, and a sample of keys with
      their sizes, at most 2 kB a rule and subtask, by which [`lapwing rules plan`](../how-to/redeploy-rules.md) counts. What a change of the code or of a rule does to state: [state evolution](../explanation/state-evolution.md).
      """;

  private record Operator(String uid, String name, boolean keyed) {}

  private OperatorsPage() {}

  static List<String> operatorsWithoutNote() {
    return operators().stream().map(Operator::uid).filter(uid -> noteId(uid) == null).toList();
  }

  static List<String> notesWithoutOperator() {
    return NOTES.keySet().stream()
        .filter(id -> operators().stream().noneMatch(each -> id.equals(noteId(each.uid()))))
        .toList();
  }

  static String text() {
    StringBuilder page =
        new StringBuilder(Docs.head("Operators and state", "the live job's graph"));
    page.append(ABOUT.formatted(ExampleConfig.YAML, OperatorIds.MAX_PARALLELISM));
    page.append(Docs.table("operator", "uid", "keyed", "state", "when something changes"));
    for (Operator each : operators()) {
      Note note = note(each.uid());
      page.append(
          Docs.row(
              each.name(),
              Docs.code(each.uid()),
              each.keyed() ? "yes" : "no",
              note.state(),
              note.change()));
    }
    return page.toString();
  }

  private static Note note(String uid) {
    return NOTES.get(noteId(uid));
  }

  /** The longest id that the uid is, or begins with; null if there is none. */
  private static String noteId(String uid) {
    String sequence = sequence(uid);
    if (sequence != null) {
      return sequence;
    }
    return NOTES.keySet().stream()
        .filter(id -> uid.equals(id) || uid.startsWith(id + "-"))
        .reduce((a, b) -> a.length() >= b.length() ? a : b)
        .orElse(null);
  }

  private static String sequence(String uid) {
    for (SequenceRule rule : SEQUENCES) {
      if (uid.equals(rule.operatorId())) {
        return "sequence";
      }
      if (uid.equals(rule.operatorId() + "-gate")) {
        return "gate";
      }
    }
    return null;
  }

  private static List<Operator> operators() {
    return OPERATORS;
  }

  private static List<Operator> read() {
    LapwingConfig config = ExampleConfig.read();
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(Environments.live(2, config.flink()));
    LiveJob.build(env, config, RuleSet.builtin(), new Secrets(name -> "of the example"));
    StreamGraph graph = env.getStreamGraph();
    List<Operator> operators = new ArrayList<>();
    for (StreamNode node : graph.getStreamNodes()) {
      boolean keyed = node.getStateKeySerializer() != null;
      String uid = node.getTransformationUID();
      // A sink's committer goes with its writer.
      if (uid != null && !node.getOperatorName().endsWith(": Committer")) {
        String name = node.getOperatorName().replaceFirst("^Source: |: Writer$", "");
        operators.add(new Operator(uid, name, keyed));
      }
    }
    // In the order of the notes, which is the way the data takes; a node's own is not always the
    // same.
    List<String> order = new ArrayList<>(NOTES.keySet());
    operators.sort(
        Comparator.comparingInt((Operator each) -> order.indexOf(noteId(each.uid())))
            .thenComparing(Operator::uid));
    return operators;
  }

  private static Map<String, Note> notes() {
    Map<String, Note> notes = new LinkedHashMap<>();
    notes.put(
        OperatorIds.SOURCE,
        new Note(
            "offsets of its topic",
            "a source of another name begins at `kafka.start`; one that is dropped must be trimmed"));
    notes.put(
        OperatorIds.SOURCE_IDENTITIES,
        new Note("offsets of the topic", "read from its beginning where they are lost"));
    notes.put(OperatorIds.PARSE, NONE);
    notes.put(OperatorIds.WATERMARKS, NONE);
    notes.put(
        OperatorIds.DUPLICATES,
        new Note(
            "none in savepoints; live, the last ids of each subtask in memory",
            "forgotten at a restart; repeats then meet stages that tolerate them"));
    notes.put(
        OperatorIds.RESOLVE,
        new Note(
            "none; the directory of identities is read whole from its topic when it opens",
            "nothing is lost"));
    notes.put(OperatorIds.OBSERVE, NONE);
    notes.put(
        OperatorIds.PEER_TALLIES,
        new Note("of each group, what was seen in the last minutes", "goes on with it"));
    notes.put(
        OperatorIds.PEERS,
        new Note(
            "by group: days that are not over, and values and rates of the last weeks",
            "a new rule's groups begin empty"));
    notes.put(
        OperatorIds.SOURCE_CONTROL,
        new Note("offsets of its topic", "orders may be obeyed again, which does no harm"));
    notes.put(OperatorIds.PARSE_CONTROL, NONE);
    notes.put(
        OperatorIds.SOURCE_VERDICTS,
        new Note("offsets of its topic", "verdicts may be heard again, which does no harm"));
    notes.put(OperatorIds.PARSE_VERDICTS, NONE);
    notes.put(OperatorIds.NEWS_PEERS, NONE);
    notes.put(OperatorIds.NEWS_ORDERS, NONE);
    notes.put(
        OperatorIds.SOURCE_FEEDBACK,
        new Note(
            "offsets of its topic",
            "what was carried over may come again, and is taken in once; a job that begins with"
                + " nothing reads what is written from then on"));
    notes.put(OperatorIds.PARSE_FEEDBACK, NONE);
    notes.put(
        OperatorIds.SOURCE_EXCEPTIONS,
        new Note(
            "offsets of the topic",
            "read from its beginning where they are lost, which changes nothing"));
    notes.put(OperatorIds.PARSE_EXCEPTIONS, NONE);
    notes.put(OperatorIds.NEWS_SWITCHES, NONE);
    notes.put(OperatorIds.NEWS_CARRIES, NONE);
    notes.put(OperatorIds.NEWS_CARRIED, NONE);
    notes.put(
        OperatorIds.BEHAVIOUR,
        new Note(
            "by entity: one value with a section for each detector, tagged and versioned; broadcast: peers' last three days",
            "a new detector begins with an empty section; one that is dropped keeps its bytes"));
    notes.put(
        OperatorIds.CALIBRATE,
        new Note(
            "by tenant and rule: what its tests came out like, faded, 1 to 2 kB",
            "kept, whatever rules change; a rule of another name begins empty"));
    notes.put(OperatorIds.FINDING_STEPS, NONE);
    notes.put(
        "gate",
        new Note(
            "by group: when first steps were let through, within the time span",
            "starts empty with its sequence"));
    notes.put(
        "sequence",
        new Note(
            "by group: CEP's partial matches and queued steps",
            "`id`, `rules`, `condition`, `group-by`, `timespan` or `aliases` changed: starts empty"));
    notes.put(Windows.EVENTS + OperatorIds.WINDOWS, NONE);
    notes.put(Windows.FINDINGS + OperatorIds.WINDOWS, NONE);
    notes.put(
        OperatorIds.WINDOWS,
        new Note(
            "by rule and group: what a correlation counted in two timespans, 0.3 to 6 kB",
            "a rule whose `id`, `type`, `rules`, `group-by`, `timespan`, `aliases` or `field`"
                + " changed, or that moved to another layer: starts empty"));
    notes.put(OperatorIds.LATE, NONE);
    notes.put(OperatorIds.TOLD, NONE);
    notes.put(OperatorIds.SHADOWED, NONE);
    notes.put(OperatorIds.RISK_INPUTS, NONE);
    notes.put(
        OperatorIds.RISK,
        new Note(
            "by entity: decayed evidence by family; broadcast: rules switched off, severities",
            "kept, whatever rules change"));
    notes.put(
        OperatorIds.BUDGET,
        new Note(
            "by tenant: how the budget was used lately, and what is told of; at most 30 kB;"
                + " broadcast: the budget ordered",
            "kept, whatever rules change"));
    notes.put(
        OperatorIds.ALERTS,
        new Note(
            "by entity: alerts that may still grow, at most 64", "kept, whatever rules change"));
    notes.put(
        OperatorIds.ACCESS,
        new Note(
            "by entity: the restriction in force and when it ends", "kept, whatever rules change"));
    Note sink = new Note("transactions of open checkpoints, if exactly-once", "nothing is lost");
    notes.put(OperatorIds.SINK_ALERTS, sink);
    notes.put(OperatorIds.SINK_ACCESS_SIGNALS, sink);
    notes.put(OperatorIds.SINK_DEAD_LETTERS, sink);
    notes.put(OperatorIds.SINK_SHADOW, sink);
    notes.put(OperatorIds.SINK_LATE, sink);
    notes.put(OperatorIds.SINK_FEEDBACK, sink);
    notes.put(OperatorIds.SINK_CONTROL_ACKS, sink);
    return notes;
  }
}
