package dev.lapwing.flink.stage;

import dev.lapwing.core.control.Control;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Hosts a stage that is keyed by entity, with orders broadcast to it. Its watermark is that of its
 * input alone.
 *
 * @param <I> input
 * @param <S> state
 * @param <O> output
 */
public final class ControlledStageOperator<I, S, O> extends StageHost<I, S, O>
    implements TwoInputStreamOperator<I, Control, O> {

  private static final long serialVersionUID = 1L;

  public ControlledStageOperator(StageFactory<I, S, O> factory, boolean batch, StateTtlConfig ttl) {
    super(factory, batch, ttl);
  }

  @Override
  public void processElement1(StreamRecord<I> element) throws Exception {
    take(element.getValue(), element.getTimestamp());
  }

  @Override
  public void processElement2(StreamRecord<Control> element) throws Exception {
    obey(element.getValue());
  }

  @Override
  public void processWatermark1(Watermark mark) throws Exception {
    processWatermark(mark);
  }

  @Override
  public void processWatermark2(Watermark mark) {
    // An order is obeyed when it comes: there is nothing to wait for.
  }
}
