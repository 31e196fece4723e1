package dev.lapwing.core.event;

import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;

/**
 * Lets the first event of each id through, exactly: keyed by the id. For audits, where the whole
 * log is at hand and a state for each event costs nothing.
 */
public final class DuplicateStage implements Stage<Event, DuplicateStage.Seen, Event> {

  private static final Codec<Seen> CODEC = new SeenCodec();

  /** Whether the id was seen. */
  public static final class Seen {
    private boolean yes;
  }

  @Override
  public Codec<Seen> state() {
    return CODEC;
  }

  @Override
  public Seen create() {
    return new Seen();
  }

  @Override
  public Comparator<Event> tieBreak() {
    return Comparator.comparing((Event event) -> event.origin().container())
        .thenComparingLong(event -> event.origin().position())
        .thenComparingInt(event -> event.origin().index());
  }

  @Override
  public boolean on(Event event, Seen seen, Output<Event> out) {
    if (seen.yes) {
      out.count("sources", event.source(), "duplicate");
      return false;
    }
    seen.yes = true;
    out.count("sources", event.source(), event.typed() ? "judged" : "untyped");
    out.emit(event);
    return true;
  }

  private static final class SeenCodec implements Codec<Seen> {
    private static final long serialVersionUID = 1L;

    @Override
    public Class<Seen> type() {
      return Seen.class;
    }

    @Override
    public void write(Seen seen, DataOutput out) throws IOException {
      out.writeBoolean(seen.yes);
    }

    @Override
    public Seen read(DataInput in) throws IOException {
      Seen seen = new Seen();
      seen.yes = in.readBoolean();
      return seen;
    }
  }
}
