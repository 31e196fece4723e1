package dev.lapwing.pipeline.redeploy;

import dev.lapwing.pipeline.job.OperatorIds;
import dev.lapwing.pipeline.redeploy.Fate.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.flink.state.api.runtime.OperatorIDGenerator;

/** What becomes of the state of operators as a whole; sequences have fates of their own. */
final class OperatorFates {

  private final Savepoint savepoint;

  /** Names by uid. */
  private final Map<String, String> graph;

  OperatorFates(Savepoint savepoint, Map<String, String> graph) {
    this.savepoint = savepoint;
    this.graph = graph;
  }

  List<Fate> all() {
    List<Fate> fates = new ArrayList<>();
    graph.forEach(
        (uid, name) ->
            savepoint
                .of(uid)
                .filter(SavedOperator::state)
                .filter(saved -> !ofSequence(uid) && !ofSink(uid))
                .ifPresent(
                    saved -> fates.add(Fate.of(name, uid, Kind.KEEPS, "", Amount.all(saved)))));
    Set<String> known = ids(graph.keySet());
    List<String> sequences = SequenceFates.operators(savepoint);
    known.addAll(ids(sequences));
    known.addAll(ids(sequences.stream().map(uid -> uid + "-gate").toList()));
    savepoint.operators().values().stream()
        .filter(saved -> saved.state() && !known.contains(saved.id()))
        .forEach(saved -> fates.add(dropped(saved)));
    return fates;
  }

  private static Set<String> ids(Iterable<String> uids) {
    return StreamSupport.stream(uids.spliterator(), false)
        .map(uid -> OperatorIDGenerator.fromUid(uid).toHexString())
        .collect(Collectors.toSet());
  }

  /** A sink that is still there keeps nothing but its transactions. */
  private static boolean ofSink(String uid) {
    return uid.contains("sink-");
  }

  private static boolean ofSequence(String uid) {
    return uid.startsWith("sequence-");
  }

  private static Fate dropped(SavedOperator saved) {
    String uid = saved.name();
    String source = OperatorIds.SOURCE + "-";
    if (uid.startsWith(source)) {
      String why = "no source has this name any more: how far it was read";
      Amount amount = Amount.all(saved);
      return new Fate(
          uid.substring(source.length()), null, uid, Kind.DROPPED, why, amount, true, List.of());
    }
    if (uid.startsWith("source-") || ofSink(uid)) {
      return Fate.of(uid, uid, Kind.DROPPED, "not in the job any more", Amount.all(saved));
    }
    if (uid.startsWith(OperatorIds.WINDOWS + "-") && saved.manifest() != null) {
      // What is in it is told of rule by rule.
      return Fate.of(uid, uid, Kind.DROPPED, "no rule runs in it any more", Amount.all(saved));
    }
    return Fate.of(uid, uid, Kind.DROPPED, "not in the job any more", Amount.all(saved)).losing();
  }
}
