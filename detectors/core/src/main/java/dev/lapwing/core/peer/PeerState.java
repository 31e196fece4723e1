package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** What a group did: the days that are not over yet, and what is remembered of those that are. */
public final class PeerState {

  public static final Codec<PeerState> CODEC = new StateCodec();

  /** So many values of a group are known by name to who asks. */
  static final int NAMED_IN_GROUP = 256;

  /** So many of the organisation. */
  static final int NAMED_IN_ALL = 1024;

  final TreeMap<Integer, PeerTally> open = new TreeMap<>();
  private int closed = Integer.MIN_VALUE;
  private Seen seen = new Seen(PeerTally.EXACT_IN_ALL);
  private ValueHistory values = new ValueHistory();
  private RateHistory rates;

  /** Whether a day is over. */
  boolean closed(int day) {
    return day <= closed;
  }

  /**
   * Takes a day in that is over.
   *
   * @param evicted told how many values had to make room
   * @param missing told how many hours of the day have records missing
   * @return what is known of the group at its end
   */
  PeerSnapshot close(PeerTally day, IntConsumer evicted, IntConsumer missing) {
    closed = day.day;
    seen.add(day.seen, day.day);
    int left = values.fold(day.values, day.day) + day.left;
    if (left > 0) {
      evicted.accept(left);
    }
    int members = seen.size();
    if (day.amounts != null) {
      rates = rates == null ? new RateHistory() : rates;
      rates.fold(day.amounts, day.day, members);
      missing.accept(rates.gapsOn(day.day));
    }
    int named = day.key.ofGroup() ? NAMED_IN_GROUP : NAMED_IN_ALL;
    return new PeerSnapshot(
        day.key,
        day.day,
        members,
        values.isEmpty() ? null : values.shares(named),
        rates == null || day.amounts == null ? null : rates.shape(day.window),
        rates == null ? FeedGaps.NONE : rates.gaps());
  }

  private static final class StateCodec implements Codec<PeerState> {
    private static final long serialVersionUID = 1L;

    /** 1 kept more of values; 1 and 2 did not look for gaps of feeds. */
    private static final int VERSION = 3;

    @Override
    public Class<PeerState> type() {
      return PeerState.class;
    }

    @Override
    public void write(PeerState state, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Wire.writeUnsigned(state.open.size(), out);
      for (PeerTally day : state.open.values()) {
        PeerTally.CODEC.write(day, out);
      }
      Wire.writeSigned(state.closed, out);
      state.seen.write(out);
      state.values.write(out);
      out.writeBoolean(state.rates != null);
      if (state.rates != null) {
        state.rates.write(out);
      }
    }

    @Override
    public PeerState read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version < 1 || version > VERSION) {
        throw new IOException("peer state of version " + version + "; this build knows 1 to 3");
      }
      PeerState state = new PeerState();
      for (int left = Wire.readSize(in); left > 0; left--) {
        PeerTally day = PeerTally.CODEC.read(in);
        state.open.put(day.day, day);
      }
      state.closed = (int) Wire.readSigned(in);
      state.seen = Seen.read(PeerTally.EXACT_IN_ALL, in);
      state.values = ValueHistory.read(version, in);
      state.rates = in.readBoolean() ? RateHistory.read(version, in) : null;
      return state;
    }
  }
}
