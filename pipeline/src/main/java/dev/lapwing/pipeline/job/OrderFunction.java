package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.control.OrderJson;
import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.control.News;
import dev.lapwing.core.control.Switch;
import dev.lapwing.flink.serial.CodecTypeInfo;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Reads orders: about entities, and to the whole job beside; what is none is a dead letter. */
final class OrderFunction extends ProcessFunction<RawRecord, Control> {

  static final OutputTag<Switch> TO_ALL =
      new OutputTag<>("to-all", CodecTypeInfo.immutable(Switch.CODEC));

  private static final long serialVersionUID = 1L;

  private final OrderJson reader;

  OrderFunction(OrderJson reader) {
    this.reader = reader;
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Control> out) {
    try {
      News order = reader.read(record);
      if (order.control() != null) {
        out.collect(order.control());
      } else {
        context.output(TO_ALL, order.order());
      }
    } catch (InputException e) {
      context.output(
          Wire.DEAD_LETTERS, DeadLetter.of(record, "control", e.getMessage(), "control"));
    }
  }
}
