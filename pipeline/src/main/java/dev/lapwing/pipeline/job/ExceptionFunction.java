package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.connectors.exception.ExceptionRecord;
import dev.lapwing.core.control.Switch;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Reads exceptions; what is none becomes a dead letter that says why. */
final class ExceptionFunction extends ProcessFunction<ExceptionRecord, Switch> {

  private static final long serialVersionUID = 1L;

  @Override
  public void processElement(ExceptionRecord record, Context context, Collector<Switch> out) {
    try {
      out.collect(record.read());
    } catch (InputException e) {
      context.output(
          Wire.DEAD_LETTERS,
          DeadLetter.of(record.record(), "exceptions", e.getMessage(), "exceptions"));
    }
  }
}
