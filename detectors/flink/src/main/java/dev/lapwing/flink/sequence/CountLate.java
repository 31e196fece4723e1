package dev.lapwing.flink.sequence;

import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.flink.stage.Tally;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Counts by rule what came too late for it. */
public final class CountLate extends RichMapFunction<SequenceInput, SequenceInput> {

  private static final long serialVersionUID = 1L;

  private transient Tally tally;

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext());
  }

  @Override
  public SequenceInput map(SequenceInput late) {
    tally.count("rules", late.sequence(), "late");
    return late;
  }
}
