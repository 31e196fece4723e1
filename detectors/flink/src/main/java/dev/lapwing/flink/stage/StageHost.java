package dev.lapwing.flink.stage;

import dev.lapwing.core.control.Carried;
import dev.lapwing.core.control.Carry;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.control.Switch;
import dev.lapwing.core.control.Switched;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.flink.serial.CodecTypeInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Hosts a {@link Stage}: one value state a key, one read and at most one write for each input.
 *
 * <p>Live, an input is handled when it comes, and wakes are event-time timers. In an audit (BATCH)
 * Flink sorts each key's inputs by time but not those of equal time, and fires timers only when the
 * key is done; so inputs of one time are gathered and put in the stage's order, and wakes are
 * called between them. An operator and not a process function, because outputs carry the input's
 * time in both cases.
 *
 * <p>State is dropped when the stage says that it is empty, and when it has not been written for
 * the retention (Flink's TTL, by the machine's clock: a sweep of what is dead; how long a value
 * counts is the stage's own affair).
 *
 * @param <I> input
 * @param <S> state
 * @param <O> output
 */
public abstract class StageHost<I, S, O> extends AbstractStreamOperator<O>
    implements Triggerable<Object, VoidNamespace> {

  private static final long serialVersionUID = 1L;

  private static final String STATE = "state";

  /** In BATCH, fires when a key is done. */
  private static final long END_OF_KEY = Long.MAX_VALUE - 1;

  /** A stage that always asks to be woken later must not keep an audit from ending. */
  private static final int MAX_WAKES_AFTER_LAST_INPUT = 1000;

  private final StageFactory<I, S, O> factory;
  private final boolean batch;
  private final StateTtlConfig ttl;

  private transient Stage<I, S, O> stage;
  private transient ValueState<S> state;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient Sink sink;
  private transient List<I> sameTime;
  private transient long sameTimeAt;
  private transient TreeSet<Long> wakes;
  private transient ManifestState manifest;

  protected StageHost(StageFactory<I, S, O> factory, boolean batch, StateTtlConfig ttl) {
    this.factory = factory;
    this.batch = batch;
    this.ttl = ttl;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    stage = factory.create();
    if (!batch) {
      boolean restored = context.isRestored();
      manifest = new ManifestState(context.getOperatorStateStore(), ttl);
      manifest.restore(
          getRuntimeContext().getTaskInfo(), () -> restored && anyKey(), this::processingTime);
    }
  }

  private boolean anyKey() {
    try (Stream<Object> keys = getKeyedStateBackend().getKeys(STATE, VoidNamespace.INSTANCE)) {
      return keys.findAny().isPresent();
    }
  }

  private long processingTime() {
    return getProcessingTimeService().getCurrentProcessingTime();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    if (manifest != null) {
      manifest.write(stage.rules());
    }
  }

  @Override
  public void open() throws Exception {
    super.open();
    ValueStateDescriptor<S> descriptor =
        new ValueStateDescriptor<>(STATE, CodecTypeInfo.mutable(stage.state()));
    if (ttl.isEnabled() && !batch) {
      descriptor.enableTimeToLive(ttl);
    }
    state = getRuntimeContext().getState(descriptor);
    if (manifest != null && manifest.drop(stage)) {
      Orphans.forget(getKeyedStateBackend(), descriptor, stage);
    }
    timers = getInternalTimerService("wakes", VoidNamespaceSerializer.INSTANCE, this);
    sink = new Sink(new Tally(getRuntimeContext()));
    sameTime = new ArrayList<>();
    wakes = new TreeSet<>();
  }

  /** What is kept of the current key; null if nothing is. */
  protected final S kept() throws IOException {
    return state.value();
  }

  /** Handles an input of the current key. */
  protected final void take(I input, long time) throws Exception {
    if (!batch) {
      handle(input, time);
      return;
    }
    if (sameTime.isEmpty()) {
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, END_OF_KEY);
    } else if (time != sameTimeAt) {
      handleSameTime();
    }
    sameTimeAt = time;
    sameTime.add(input);
  }

  /**
   * Does to an entity's state what was ordered; the entities of other subtasks are passed over.
   * Only for stages that are keyed by entity.
   */
  protected final void obey(Control control) throws Exception {
    S value = keptUnder(control.entity().key());
    if (value == null) {
      return;
    }
    if (control.action() == Control.Action.ERASE) {
      clear();
      sink.count("control", "erased");
    } else if (control.action().verdict()) {
      boolean own = control.action() == Control.Action.RELEASE;
      if (stage.decide(control.rule(), own, value)) {
        keep(value);
        sink.count("control", own ? "released" : "dropped");
      }
    } else if (stage.reset(control.rule(), value)) {
      clear();
      keep(value);
      sink.count("control", "reset");
    }
  }

  /**
   * Has the stage obey an order to the whole job.
   *
   * @return whether it is one for this stage
   */
  protected final boolean obey(Switch order) {
    return stage instanceof Switched switched && switched.obey(order, sink);
  }

  /** Counts something of the host's own. */
  protected final void count(String... path) {
    sink.count(path);
  }

  /**
   * Hands over what is kept under a name, and forgets it. An entity of another subtask, or one of
   * whom nothing is kept, is passed over.
   *
   * @param out takes what is handed over
   */
  protected final void handOver(Carry order, OutputTag<Carried> out) throws Exception {
    S value = keptUnder(order.from().key());
    if (value != null) {
      output.collect(out, new StreamRecord<>(Carried.of(order, stage.state(), value)));
      clear();
      sink.count("identities", "handed_over");
    }
  }

  /** Puts what was handed over to what is kept under the new name, if it is one of this subtask. */
  protected final void takeOver(Carried carried) throws Exception {
    S known = keptUnder(carried.order().to().key());
    if (!mine(carried.order().to().key())) {
      return;
    }
    S value = known == null ? stage.create() : known;
    S other = carried.unpack(stage.state());
    if (stage.merge(carried.order().from().key(), other, value, sink)) {
      keep(value);
    }
  }

  /** Moves to a key and reads its state; null if it has none, or is another subtask's. */
  private S keptUnder(String key) throws Exception {
    if (!mine(key)) {
      return null;
    }
    setCurrentKey(key);
    return state.value();
  }

  private boolean mine(String key) {
    TaskInfo task = getRuntimeContext().getTaskInfo();
    int all = task.getMaxNumberOfParallelSubtasks();
    int subtask =
        KeyGroupRangeAssignment.assignKeyToParallelOperator(
            key, all, task.getNumberOfParallelSubtasks());
    return subtask == task.getIndexOfThisSubtask();
  }

  private void handleSameTime() throws Exception {
    wakeUntil(sameTimeAt, Integer.MAX_VALUE);
    sameTime.sort(stage.tieBreak());
    for (I input : sameTime) {
      handle(input, sameTimeAt);
    }
    sameTime.clear();
  }

  private void handle(I input, long time) throws Exception {
    S value = state.value();
    S current = value == null ? stage.create() : value;
    sink.time = time;
    if (stage.on(input, current, sink)) {
      keep(current);
    }
  }

  private void keep(S value) throws Exception {
    if (stage.empty(value)) {
      clear();
      return;
    }
    state.update(value);
    if (manifest != null) {
      manifest.note((String) getCurrentKey(), value, stage);
    }
  }

  private void clear() throws Exception {
    state.clear();
    if (manifest != null) {
      manifest.forget((String) getCurrentKey());
    }
  }

  @Override
  public final void onEventTime(InternalTimer<Object, VoidNamespace> timer) throws Exception {
    if (!batch) {
      wake(timer.getTimestamp());
      return;
    }
    handleSameTime();
    wakeUntil(Long.MAX_VALUE, MAX_WAKES_AFTER_LAST_INPUT);
    wakes.clear();
  }

  private void wakeUntil(long time, int atMost) throws Exception {
    for (int n = 0; n < atMost && !wakes.isEmpty() && wakes.first() <= time; n++) {
      wake(wakes.pollFirst());
    }
  }

  private void wake(long time) throws Exception {
    S value = state.value();
    if (value != null) {
      sink.time = time;
      if (stage.wake(time, value, sink)) {
        keep(value);
      }
    }
  }

  @Override
  public final void onProcessingTime(InternalTimer<Object, VoidNamespace> timer) {
    throw new IllegalStateException("stages wake by event time only");
  }

  private final class Sink implements Output<O> {
    private final Tally tally;
    private long time;

    private Sink(Tally tally) {
      this.tally = tally;
    }

    @Override
    public void emit(O value) {
      output.collect(new StreamRecord<>(value, time));
    }

    @Override
    public void wakeAt(long at) {
      if (batch) {
        wakes.add(at);
      } else {
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, at);
      }
    }

    @Override
    public void count(String... path) {
      tally.count(path);
    }

    @Override
    public void add(long amount, String... path) {
      tally.add(amount, path);
    }

    @Override
    public void warn(String line) {
      LOG.warn(line);
    }
  }
}
