package dev.lapwing.flink.stage;

import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.flink.serial.CodecTypeInfo;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * A subtask's {@link Manifest} in operator state. At a restore each subtask reads those of all and
 * keeps what is about its own keys, so that the parallelism may change.
 */
public final class ManifestState {

  /** What the state is called in every savepoint; never changes. */
  public static final ListStateDescriptor<Manifest> DESCRIPTOR =
      new ListStateDescriptor<>("manifest", CodecTypeInfo.mutable(Manifest.CODEC));

  private static final long DAY_MS = Duration.ofDays(1).toMillis();

  private final ListState<Manifest> kept;
  private final long retentionDays;
  private final Manifest manifest = new Manifest();
  private LongSupplier clock;
  private int today;

  /**
   * @param ttl after which the keyed state is swept
   */
  ManifestState(OperatorStateStore store, StateTtlConfig ttl) throws Exception {
    kept = store.getUnionListState(DESCRIPTOR);
    retentionDays = ttl.isEnabled() ? ttl.getTimeToLive().toDays() + 1 : Integer.MAX_VALUE;
  }

  /**
   * @param anyKey whether there is keyed state already; asked only where no manifest was kept
   * @param clock ms since 1970, that by which keyed state is swept
   */
  void restore(TaskInfo task, BooleanSupplier anyKey, LongSupplier clock) throws Exception {
    this.clock = clock;
    today = today();
    boolean none = true;
    for (Manifest each : kept.get()) {
      manifest.addAll(each);
      none = false;
    }
    if (none && anyKey.getAsBoolean()) {
      manifest.begin(today);
    }
    int groups = task.getMaxNumberOfParallelSubtasks();
    int subtasks = task.getNumberOfParallelSubtasks();
    manifest.retain(
        hash -> {
          int group = KeyGroupRangeAssignment.computeKeyGroupForKeyHash(hash, groups);
          return KeyGroupRangeAssignment.computeOperatorIndexForKeyGroup(groups, subtasks, group)
              == task.getIndexOfThisSubtask();
        });
  }

  /**
   * Forgets parts that are of no rule any more.
   *
   * @return whether there was any, and so may be keys of it
   */
  boolean drop(Stage<?, ?, ?> stage) {
    return manifest.drop(stage::orphaned);
  }

  private int today() {
    return (int) (clock.getAsLong() / DAY_MS);
  }

  <S> void note(String key, S state, Stage<?, S, ?> stage) {
    manifest.note(key.hashCode(), stage.parts(key, state), part -> stage.bytes(part, state), today);
  }

  void forget(String key) {
    manifest.forget(key.hashCode());
  }

  /** Writes it, with a checkpoint. */
  void write(List<KeptRule> rules) throws Exception {
    today = today();
    if (today > retentionDays) {
      manifest.forgetBefore((int) (today - retentionDays));
    }
    manifest.about(rules);
    kept.update(List.of(manifest));
  }
}
