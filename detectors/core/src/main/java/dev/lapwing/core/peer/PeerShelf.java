package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is known of one group at the ends of its latest days. Never changes. */
public final class PeerShelf {

  public static final Codec<PeerShelf> CODEC = new ShelfCodec();
  public static final PeerShelf EMPTY = new PeerShelf(new PeerSnapshot[0]);

  private final PeerSnapshot[] days;

  private PeerShelf(PeerSnapshot[] days) {
    this.days = days;
  }

  /**
   * One more; one of the same day takes the place of the old.
   *
   * @param keep so many are kept, the latest
   */
  public PeerShelf with(PeerSnapshot fresh, int keep) {
    List<PeerSnapshot> all = new ArrayList<>(days.length + 1);
    int at = 0;
    for (PeerSnapshot day : days) {
      if (day.day() != fresh.day()) {
        all.add(day);
        at += day.day() < fresh.day() ? 1 : 0;
      }
    }
    all.add(at, fresh);
    int from = Math.max(0, all.size() - keep);
    return new PeerShelf(all.subList(from, all.size()).toArray(PeerSnapshot[]::new));
  }

  /** The latest of that day or before; null if there is none. */
  PeerSnapshot at(int day) {
    for (int i = days.length - 1; i >= 0; i--) {
      if (days[i].day() <= day) {
        return days[i];
      }
    }
    return null;
  }

  private static final class ShelfCodec implements Codec<PeerShelf> {
    private static final long serialVersionUID = 1L;

    /** As the snapshots in it: 1 knew nothing of gaps. */
    private static final int VERSION = 2;

    @Override
    public Class<PeerShelf> type() {
      return PeerShelf.class;
    }

    @Override
    public void write(PeerShelf shelf, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Wire.writeUnsigned(shelf.days.length, out);
      for (PeerSnapshot day : shelf.days) {
        PeerSnapshot.CODEC.write(day, out);
      }
    }

    @Override
    public PeerShelf read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version < 1 || version > VERSION) {
        throw new IOException("peer shelf of version " + version + "; this build knows 1 and 2");
      }
      PeerSnapshot[] days = new PeerSnapshot[Wire.readSize(in)];
      for (int i = 0; i < days.length; i++) {
        days[i] = PeerSnapshot.CODEC.read(in);
      }
      return new PeerShelf(days);
    }
  }
}
