package dev.lapwing.flink.stage;

import dev.lapwing.core.detector.EntityState;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Numbers the events of a key, asks to be woken a second after each, and forgets on "forget". */
final class CountingStage implements Stage<Event, EntityState, String> {

  static final long WAKE_AFTER_MS = 1_000;

  @Override
  public Codec<EntityState> state() {
    return EntityState.CODEC;
  }

  @Override
  public EntityState create() {
    return new EntityState();
  }

  @Override
  public Comparator<Event> tieBreak() {
    return Comparator.comparing(Event::id);
  }

  @Override
  public List<KeptRule> rules() {
    return List.of(new KeptRule("c0", "counting", Count.SECTION.tag(), 1, ""));
  }

  @Override
  public Collection<String> parts(String key, EntityState state) {
    return state.tags();
  }

  @Override
  public int bytes(String part, EntityState state) {
    return state.size(part);
  }

  @Override
  public boolean on(Event event, EntityState state, Output<String> out) {
    if (event.id().equals("forget")) {
      state.forget(Count.SECTION.tag());
      return true;
    }
    Count count = state.get(Count.SECTION);
    count.seen++;
    out.emit(event.id() + " is " + count.seen);
    out.wakeAt(event.time() + WAKE_AFTER_MS);
    return true;
  }

  @Override
  public boolean wake(long time, EntityState state, Output<String> out) {
    out.emit("woken at " + time + " after " + state.get(Count.SECTION).seen);
    return false;
  }

  @Override
  public boolean empty(EntityState state) {
    return state.sizes().isEmpty();
  }

  private static final class Count {
    private static final Section<Count> SECTION = new CountSection();
    private int seen;
  }

  private static final class CountSection implements Section<Count> {
    @Override
    public String tag() {
      return "count";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public Count create() {
      return new Count();
    }

    @Override
    public void write(Count state, DataOutput out) throws IOException {
      out.writeInt(state.seen);
    }

    @Override
    public Count read(int version, DataInput in) throws IOException {
      Count count = new Count();
      count.seen = in.readInt();
      return count;
    }
  }
}
