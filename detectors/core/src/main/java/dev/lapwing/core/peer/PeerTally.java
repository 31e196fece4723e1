package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a group did on a day, or a part of it: who was there, which values they showed, how much
 * they did. Tallies of a day add up to the same whole in whatever order, and however an observation
 * was dealt to them.
 */
public final class PeerTally {

  public static final Codec<PeerTally> CODEC = new TallyCodec();

  /** So many entities with a value are told apart exactly. */
  static final int EXACT_WITH_VALUE = 32;

  /** So many entities of a group are told apart exactly. */
  static final int EXACT_IN_ALL = 256;

  /** More values in one part of a day are not looked at; they are counted. */
  static final int MAX_VALUES = 8192;

  final PeerKey key;
  final int day;
  final Members seen = new Members(EXACT_IN_ALL);
  final TreeMap<Integer, Members> values = new TreeMap<>();
  MemberSample amounts;
  long window;
  int left;

  /**
   * @param time an event's, ms; the tally is of its day, UTC
   */
  public PeerTally(PeerKey key, long time) {
    this(key, PeerDays.day(time));
  }

  private PeerTally(PeerKey key, int day) {
    this.key = key;
    this.day = day;
  }

  public PeerKey key() {
    return key;
  }

  /** The last ms of its day: when it is complete, but for latecomers. */
  public long time() {
    return PeerDays.end(day);
  }

  /**
   * An entity showed a value.
   *
   * @param entity its fingerprint
   * @return how much this adds to what is remembered
   */
  public int value(int entity, int value) {
    int grown = seen.add(entity) ? 1 : 0;
    Members with = values.get(value);
    if (with == null) {
      if (values.size() >= MAX_VALUES) {
        left++;
        return grown;
      }
      with = new Members(EXACT_WITH_VALUE);
      values.put(value, with);
      grown++;
    }
    return grown + (with.add(entity) ? 1 : 0);
  }

  /**
   * An entity did something.
   *
   * @param entity its fingerprint
   * @param windowMs over which the rule measures
   * @return how much this adds to what is remembered
   */
  public int amount(int entity, PeerHour hour, long windowMs, long amount) {
    MemberDay today = today(entity, hour, windowMs);
    return today != null && today.add(hour.ofOwnWeek(), amount) ? 1 : 0;
  }

  /** As {@link #amount}, of which the different values are counted in each hour. */
  public int distinct(int entity, PeerHour hour, long windowMs, int value) {
    MemberDay today = today(entity, hour, windowMs);
    return today != null && today.addDistinct(hour.ofOwnWeek(), value) ? 1 : 0;
  }

  private MemberDay today(int entity, PeerHour hour, long windowMs) {
    seen.add(entity);
    window = windowMs;
    if (amounts == null) {
      amounts = new MemberSample();
    }
    MemberDay today = amounts.of(entity, day);
    if (today != null) {
      today.actedAt(hour.ofDay());
    }
    return today;
  }

  /** This and another part of the same day; both are used up. */
  public PeerTally plus(PeerTally other) {
    addAll(other);
    return this;
  }

  /** Adds another part of the same day. */
  void addAll(PeerTally other) {
    seen.addAll(other.seen);
    left += other.left;
    window = Math.max(window, other.window);
    other.values.forEach(
        (value, with) -> {
          Members mine = values.get(value);
          if (mine != null) {
            mine.addAll(with);
          } else if (values.size() < MAX_VALUES) {
            Members copy = new Members(EXACT_WITH_VALUE);
            copy.addAll(with);
            values.put(value, copy);
          } else {
            left++;
          }
        });
    if (other.amounts != null) {
      amounts = amounts == null ? new MemberSample() : amounts;
      amounts.addAll(other.amounts);
    }
  }

  private static final class TallyCodec implements Codec<PeerTally> {
    private static final long serialVersionUID = 1L;

    /** 1 knew nothing of hours of UTC. */
    private static final int VERSION = 2;

    @Override
    public Class<PeerTally> type() {
      return PeerTally.class;
    }

    @Override
    public void write(PeerTally tally, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      tally.key.write(out);
      Wire.writeSigned(tally.day, out);
      tally.seen.write(out);
      Wire.writeUnsigned(tally.left, out);
      Wire.writeUnsigned(tally.values.size(), out);
      for (Map.Entry<Integer, Members> each : tally.values.entrySet()) {
        out.writeInt(each.getKey());
        each.getValue().write(out);
      }
      out.writeBoolean(tally.amounts != null);
      if (tally.amounts != null) {
        Wire.writeUnsigned(tally.window, out);
        tally.amounts.write(out);
      }
    }

    @Override
    public PeerTally read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version < 1 || version > VERSION) {
        throw new IOException("peer tally of version " + version + "; this build knows 1 and 2");
      }
      PeerTally tally = new PeerTally(PeerKey.read(in), (int) Wire.readSigned(in));
      tally.seen.addAll(Members.read(EXACT_IN_ALL, in));
      tally.left = (int) Wire.readUnsigned(in);
      for (int left = Wire.readSize(in); left > 0; left--) {
        tally.values.put(in.readInt(), Members.read(EXACT_WITH_VALUE, in));
      }
      if (in.readBoolean()) {
        tally.window = Wire.readUnsigned(in);
        tally.amounts = MemberSample.read(version, in);
      }
      return tally;
    }
  }
}
