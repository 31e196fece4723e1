package dev.lapwing.pipeline.job;

import dev.lapwing.core.finding.NameIds;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.state.api.OperatorIdentifier;
import org.apache.flink.state.api.SavepointWriter;
import org.apache.flink.state.api.runtime.OperatorIDGenerator;
import org.apache.flink.state.api.runtime.SavepointLoader;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;

/**
 * Takes out of a savepoint what a job no longer has, a removed sequence for one, so that the
 * restore can be strict: whatever else does not fit is an error and no silent loss.
 */
public final class SavepointTrim {

  private SavepointTrim() {}

  /**
   * A savepoint with nothing in it that the graph lacks: the given one where all fits, else a copy
   * beside it. The copy is made once and found again.
   *
   * @param savepoint path or URI of a savepoint or retained checkpoint
   * @param told gets a line for each operator whose state is left out
   * @throws IOException if the savepoint cannot be read
   * @throws Exception if the copy cannot be written
   */
  public static String fit(String savepoint, StreamGraph graph, Consumer<String> told)
      throws Exception {
    List<OperatorState> dropped = dropped(savepoint, graph);
    if (dropped.isEmpty()) {
      return savepoint;
    }
    dropped.stream().map(SavepointTrim::name).sorted().forEach(told);
    String target = target(savepoint, dropped);
    if (!complete(target)) {
      write(savepoint, dropped, target);
    }
    return target;
  }

  /**
   * Writes a savepoint that holds the state of some operators only.
   *
   * @param uids of those to be kept; those that the savepoint lacks are passed over
   * @return the target
   * @throws Exception if the one cannot be read or the other not written
   */
  public static String keep(String savepoint, Set<String> uids, String target) throws Exception {
    Set<OperatorID> kept =
        uids.stream().map(OperatorIDGenerator::fromUid).collect(Collectors.toSet());
    write(savepoint, without(savepoint, kept), target);
    return target;
  }

  private static List<OperatorState> dropped(String savepoint, StreamGraph graph)
      throws IOException {
    Set<OperatorID> known =
        graph.getStreamNodes().stream()
            .map(StreamNode::getTransformationUID)
            .map(OperatorIDGenerator::fromUid)
            .collect(Collectors.toSet());
    return without(savepoint, known);
  }

  private static List<OperatorState> without(String savepoint, Set<OperatorID> kept)
      throws IOException {
    return SavepointLoader.loadSavepointMetadata(savepoint).getOperatorStates().stream()
        .filter(state -> !kept.contains(state.getOperatorID()))
        .toList();
  }

  private static String name(OperatorState state) {
    return state.getOperatorUid().orElseGet(() -> state.getOperatorID().toHexString());
  }

  private static String target(String savepoint, List<OperatorState> dropped) {
    String ids =
        dropped.stream()
            .map(state -> state.getOperatorID().toHexString())
            .sorted()
            .collect(Collectors.joining());
    String whole =
        savepoint.endsWith("/") ? savepoint.substring(0, savepoint.length() - 1) : savepoint;
    return whole + "-without-" + NameIds.of("trim", ids).substring(0, 8);
  }

  /** Flink writes the metadata last. */
  private static boolean complete(String savepoint) throws IOException {
    Path metadata = new Path(savepoint, "_metadata");
    return metadata.getFileSystem().exists(metadata);
  }

  private static void write(String savepoint, List<OperatorState> dropped, String target)
      throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(1, new Configuration());
    SavepointWriter writer = SavepointWriter.fromExistingSavepoint(env, savepoint);
    for (OperatorState state : dropped) {
      writer.removeOperator(OperatorIdentifier.forUidHash(state.getOperatorID().toHexString()));
    }
    writer.write(target);
    env.execute("trim savepoint");
  }
}
