package dev.lapwing.flink.stage;

import dev.lapwing.core.control.Ack;
import dev.lapwing.core.control.News;
import dev.lapwing.core.control.Switch;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.flink.serial.CodecTypeInfo;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Hosts a stage that obeys orders to the whole job, which are broadcast to it, and, if it is keyed
 * by entity, those about one entity.
 *
 * <p>An order holds from when it comes: it is not put in the order of event time, for whoever gives
 * it means what they see now. The latest of each slot is kept in broadcast state, and obeyed again
 * before the first input after a restart; exceptions are not, for their topic keeps them, and is
 * read whole when the operator opens. Each subtask says when it obeys, by {@link #ACKS}.
 *
 * @param <I> input
 * @param <S> state
 * @param <O> output
 */
public final class SwitchedStageOperator<I, S, O> extends StageHost<I, S, O>
    implements TwoInputStreamOperator<I, News, O> {

  /** What each subtask says to each order that is one for its stage. */
  public static final OutputTag<Ack> ACKS =
      new OutputTag<>("acks", CodecTypeInfo.immutable(Ack.CODEC));

  /** The orders in force, by slot; what the state is called never changes. */
  public static final MapStateDescriptor<String, Switch> SWITCHES =
      new MapStateDescriptor<>("switches", Types.STRING, CodecTypeInfo.immutable(Switch.CODEC));

  private static final long serialVersionUID = 1L;

  private final String name;
  private final SwitchLoader loader;

  private transient BroadcastState<String, Switch> switches;
  private transient long eventTime;

  /**
   * @param factory of a {@link Stage} that is {@link dev.lapwing.core.control.Switched}
   * @param name of the operator, in acknowledgements
   */
  public SwitchedStageOperator(
      StageFactory<I, S, O> factory, StateTtlConfig ttl, String name, SwitchLoader loader) {
    super(factory, false, ttl);
    this.name = Objects.requireNonNull(name, "name");
    this.loader = Objects.requireNonNull(loader, "loader");
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    switches = context.getOperatorStateStore().getBroadcastState(SWITCHES);
    eventTime = Long.MIN_VALUE;
  }

  @Override
  public void open() throws Exception {
    super.open();
    loader.load().forEach(this::obey);
    // One of each slot: the order among them is for logs only.
    Map<String, Switch> kept = new TreeMap<>();
    for (Map.Entry<String, Switch> each : switches.entries()) {
      kept.put(each.getKey(), each.getValue());
    }
    kept.values().forEach(this::obey);
  }

  @Override
  public void processElement1(StreamRecord<I> element) throws Exception {
    take(element.getValue(), element.getTimestamp());
  }

  @Override
  public void processElement2(StreamRecord<News> element) throws Exception {
    News news = element.getValue();
    if (news.control() != null) {
      obey(news.control());
    } else if (news.order() != null && obey(news.order())) {
      keep(news.order());
      acknowledge(news.order());
    }
  }

  private void keep(Switch order) throws Exception {
    if (order.kind() == Switch.Kind.EXCEPTION) {
      return;
    }
    if (order.value() == null) {
      switches.remove(order.slot());
    } else {
      switches.put(order.slot(), order);
    }
  }

  private void acknowledge(Switch order) {
    count("control", "acknowledged");
    TaskInfo task = getRuntimeContext().getTaskInfo();
    Ack ack =
        new Ack(
            order,
            name,
            task.getIndexOfThisSubtask(),
            task.getNumberOfParallelSubtasks(),
            getProcessingTimeService().getCurrentProcessingTime(),
            eventTime);
    output.collect(ACKS, new StreamRecord<>(ack));
  }

  @Override
  public void processWatermark1(Watermark mark) throws Exception {
    eventTime = mark.getTimestamp();
    processWatermark(mark);
  }

  @Override
  public void processWatermark2(Watermark mark) {
    // An order is obeyed when it comes: there is nothing to wait for.
  }
}
