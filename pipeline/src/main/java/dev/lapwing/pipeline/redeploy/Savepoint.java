package dev.lapwing.pipeline.redeploy;

import dev.lapwing.core.control.Switch;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.flink.stage.ManifestState;
import dev.lapwing.flink.stage.SwitchedStageOperator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.core.fs.CloseableRegistry;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.DefaultOperatorStateBackend;
import org.apache.flink.runtime.state.DefaultOperatorStateBackendBuilder;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.state.api.runtime.OperatorIDGenerator;
import org.apache.flink.state.api.runtime.SavepointLoader;

/**
 * A savepoint or retained checkpoint, as its metadata and manifests describe it: what keys hold is
 * not read.
 *
 * @param path where it is
 * @param operators by Flink's id
 */
public record Savepoint(String path, Map<String, SavedOperator> operators) {

  /**
   * Reads its metadata and manifests.
   *
   * @param path path or URI
   * @throws IOException if there is none, or it cannot be read
   */
  public static Savepoint read(String path) throws IOException {
    Map<String, SavedOperator> operators = new TreeMap<>();
    for (OperatorState each : SavepointLoader.loadSavepointMetadata(path).getOperatorStates()) {
      SavedOperator operator = operator(each);
      operators.put(operator.id(), operator);
    }
    return new Savepoint(path, operators);
  }

  /** Orders to the whole job that are in force, by what they set. */
  List<Switch> orders() {
    return operators.values().stream()
        .flatMap(operator -> operator.orders().stream())
        .sorted(Comparator.comparing(Switch::slot))
        .toList();
  }

  /** What it holds of the operator of that uid. */
  Optional<SavedOperator> of(String uid) {
    return Optional.ofNullable(operators.get(OperatorIDGenerator.fromUid(uid).toHexString()));
  }

  /** The manifest of the operator of that uid; null if there is none. */
  Manifest manifest(String uid) {
    return of(uid).map(SavedOperator::manifest).orElse(null);
  }

  private static SavedOperator operator(OperatorState of) throws IOException {
    List<KeyedStateHandle> keyed = new ArrayList<>();
    List<OperatorStateHandle> own = new ArrayList<>();
    for (OperatorSubtaskState subtask : of.getStates()) {
      keyed.addAll(subtask.getManagedKeyedState());
      own.addAll(subtask.getManagedOperatorState());
    }
    long bytes = keyed.stream().mapToLong(Savepoint::bytes).sum();
    return new SavedOperator(
        of.getOperatorID().toHexString(),
        of.getOperatorUid().filter(uid -> !uid.isEmpty()).orElse(null),
        of.getMaxParallelism(),
        of.getStates().stream().anyMatch(OperatorSubtaskState::hasState),
        bytes > 0,
        keyed.isEmpty() ? of.getStateSize() : bytes,
        manifest(own),
        orders(own));
  }

  /** Without what stands before the first key: names and serializers of states. */
  private static long bytes(KeyedStateHandle handle) {
    if (handle instanceof KeyGroupsStateHandle groups) {
      long first =
          StreamSupport.stream(groups.getGroupRangeOffsets().spliterator(), false)
              .mapToLong(group -> group.f1)
              .filter(offset -> offset > 0)
              .min()
              .orElse(groups.getStateSize());
      return groups.getStateSize() - first;
    }
    if (handle instanceof IncrementalRemoteKeyedStateHandle tables) {
      return tables.getSharedState().isEmpty() ? 0 : tables.getStateSize();
    }
    return handle.getStateSize();
  }

  private static Manifest manifest(Collection<OperatorStateHandle> handles) throws IOException {
    return own(
        handles,
        ManifestState.DESCRIPTOR.getName(),
        state -> {
          Manifest all = new Manifest();
          state.getUnionListState(ManifestState.DESCRIPTOR).get().forEach(all::addAll);
          return all;
        });
  }

  private static List<Switch> orders(Collection<OperatorStateHandle> handles) throws IOException {
    List<Switch> orders =
        own(
            handles,
            SwitchedStageOperator.SWITCHES.getName(),
            state -> {
              List<Switch> all = new ArrayList<>();
              state
                  .getBroadcastState(SwitchedStageOperator.SWITCHES)
                  .entries()
                  .forEach(each -> all.add(each.getValue()));
              return all;
            });
    return orders == null ? List.of() : orders;
  }

  /** What reads a state that is an operator's own. */
  private interface Reading<T> {
    T of(DefaultOperatorStateBackend state) throws Exception;
  }

  /** Null if there is no state of that name. */
  private static <T> T own(Collection<OperatorStateHandle> handles, String name, Reading<T> reading)
      throws IOException {
    List<OperatorStateHandle> with =
        handles.stream()
            .filter(each -> each.getStateNameToPartitionOffsets().containsKey(name))
            .toList();
    if (with.isEmpty()) {
      return null;
    }
    try (CloseableRegistry streams = new CloseableRegistry();
        DefaultOperatorStateBackend state = restored(with, streams)) {
      return reading.of(state);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("state '" + name + "' cannot be read: " + e.getMessage(), e);
    }
  }

  private static DefaultOperatorStateBackend restored(
      Collection<OperatorStateHandle> handles, CloseableRegistry streams) throws IOException {
    return new DefaultOperatorStateBackendBuilder(
            Savepoint.class.getClassLoader(), new ExecutionConfig(), false, handles, streams)
        .build();
  }
}
