package dev.lapwing.flink.stage;

import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Hosts a stage that has one input.
 *
 * @param <I> input
 * @param <S> state
 * @param <O> output
 */
public final class StageOperator<I, S, O> extends StageHost<I, S, O>
    implements OneInputStreamOperator<I, O> {

  private static final long serialVersionUID = 1L;

  public StageOperator(StageFactory<I, S, O> factory, boolean batch, StateTtlConfig ttl) {
    super(factory, batch, ttl);
  }

  @Override
  public void processElement(StreamRecord<I> element) throws Exception {
    take(element.getValue(), element.getTimestamp());
  }
}
