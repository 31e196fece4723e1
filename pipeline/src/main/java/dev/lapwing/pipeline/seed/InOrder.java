package dev.lapwing.pipeline.seed;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.util.Comparator;

/** Passes events on: in an audit a stage's inputs come in order of time, ties by event id. */
final class InOrder implements Stage<Event, InOrder.Nothing, Event> {

  /** There is nothing to remember. */
  static final class Nothing {}

  private static final Codec<Nothing> NOTHING =
      new Codec<>() {
        private static final long serialVersionUID = 1L;

        @Override
        public Class<Nothing> type() {
          return Nothing.class;
        }

        @Override
        public void write(Nothing value, DataOutput out) {}

        @Override
        public Nothing read(DataInput in) {
          return new Nothing();
        }
      };

  @Override
  public Codec<Nothing> state() {
    return NOTHING;
  }

  @Override
  public Nothing create() {
    return new Nothing();
  }

  @Override
  public boolean on(Event event, Nothing state, Output<Event> out) {
    out.emit(event);
    return false;
  }

  @Override
  public Comparator<Event> tieBreak() {
    return Comparator.comparing(Event::id);
  }
}
