package dev.lapwing.flink.event;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Watermarks of an input whose records have no time of their own, such as news of identities: at
 * once the highest there is, so that it never holds back the events that it is joined to.
 *
 * @param <T> the records
 */
public final class NoHoldBack<T> implements WatermarkGenerator<T> {

  public static <T> WatermarkStrategy<T> strategy() {
    return WatermarkStrategy.<T>forGenerator(context -> new NoHoldBack<>())
        .withTimestampAssigner((record, ignored) -> Long.MAX_VALUE);
  }

  @Override
  public void onEvent(T event, long timestamp, WatermarkOutput output) {
    output.emitWatermark(Watermark.MAX_WATERMARK);
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.emitWatermark(Watermark.MAX_WATERMARK);
  }
}
