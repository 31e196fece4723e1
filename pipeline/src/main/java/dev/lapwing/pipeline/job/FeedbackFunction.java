package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.control.FeedbackJson;
import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.control.Carried;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Reads what the job has sent to itself; what it has not becomes a dead letter that says why. */
final class FeedbackFunction extends ProcessFunction<RawRecord, Carried> {

  private static final long serialVersionUID = 1L;

  @Override
  public void processElement(RawRecord record, Context context, Collector<Carried> out) {
    try {
      out.collect(FeedbackJson.read(record.data()));
    } catch (InputException e) {
      context.output(
          Wire.DEAD_LETTERS, DeadLetter.of(record, "feedback", e.getMessage(), "feedback"));
    }
  }
}
