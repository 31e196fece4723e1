package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.core.access.AccessSignal;
import dev.lapwing.core.alert.Alert;
import dev.lapwing.core.control.Ack;
import dev.lapwing.core.control.Carried;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.sequence.SequenceInput;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where things go: each method attaches a sink, or nothing where nobody wants them. */
public interface Outputs {

  void alerts(DataStream<Alert> alerts);

  void accessSignals(DataStream<AccessSignal> signals);

  default void findings(DataStream<Finding> findings) {}

  void deadLetters(DataStream<DeadLetter> letters);

  /** Findings of rules that run in shadow: nobody else is told of them. */
  default void shadow(DataStream<Finding> findings) {}

  /** What came too late for a sequence. */
  default void late(DataStream<SequenceInput> late) {}

  /** What is to come back to this job: see {@link Inputs#feedback}. */
  default void feedback(DataStream<Carried> carried) {}

  /** What each subtask that obeys an order says to it. */
  default void acks(DataStream<Ack> acks) {}
}
