package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.control.ControlJson;
import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.control.Control;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Reads orders; what is none becomes a dead letter that says why. */
final class ControlFunction extends ProcessFunction<RawRecord, Control> {

  private static final long serialVersionUID = 1L;

  private final String tenant;

  ControlFunction(String tenant) {
    this.tenant = tenant;
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Control> out) {
    try {
      out.collect(ControlJson.read(record.data(), tenant));
    } catch (InputException e) {
      context.output(
          Wire.DEAD_LETTERS, DeadLetter.of(record, "control", e.getMessage(), "control"));
    }
  }
}
