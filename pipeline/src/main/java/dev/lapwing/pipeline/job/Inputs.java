package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.core.control.Carried;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.resolve.IdentityChange;
import java.util.Optional;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What comes in.
 *
 * @param events parsed, with timestamps and watermarks
 * @param deadLetters what could not be parsed
 * @param news of identities, while the job runs; empty where a file says it all
 * @param control orders to the running job; empty where nobody gives any
 * @param feedback what the job has sent to itself: what was learnt under an old name; empty where
 *     there is no way back
 * @param switches orders to the whole job; empty where nobody gives any
 */
public record Inputs(
    DataStream<Event> events,
    DataStream<DeadLetter> deadLetters,
    Optional<DataStream<IdentityChange>> news,
    Optional<DataStream<Control>> control,
    Optional<DataStream<Carried>> feedback,
    Optional<Switches> switches) {

  /** Of events alone. */
  public Inputs(DataStream<Event> events, DataStream<DeadLetter> deadLetters) {
    this(
        events,
        deadLetters,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
