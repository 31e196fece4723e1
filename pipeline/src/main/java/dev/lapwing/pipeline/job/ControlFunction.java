package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.control.Control;
import java.io.Serializable;
import java.util.List;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Reads orders, or verdicts; what is none becomes a dead letter that says why. */
final class ControlFunction extends ProcessFunction<RawRecord, Control> {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final Reader reader;
  private final String tenant;

  /** How one is read. */
  interface Reader extends Serializable {

    /**
     * @throws InputException if it is none, saying what is wrong
     */
    List<Control> read(byte[] json, String tenant);
  }

  /**
   * @param name of what is read, in dead letters
   */
  ControlFunction(String name, Reader reader, String tenant) {
    this.name = name;
    this.reader = reader;
    this.tenant = tenant;
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Control> out) {
    try {
      reader.read(record.data(), tenant).forEach(out::collect);
    } catch (InputException e) {
      context.output(Wire.DEAD_LETTERS, DeadLetter.of(record, name, e.getMessage(), name));
    }
  }
}
