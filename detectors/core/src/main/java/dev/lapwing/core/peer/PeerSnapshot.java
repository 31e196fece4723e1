package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is known of a group at the end of a day. Nothing but its size is said of a group so small
 * that it would tell of a person.
 */
public final class PeerSnapshot {

  public static final Codec<PeerSnapshot> CODEC = new SnapshotCodec();

  /** Groups of fewer are not compared with. */
  static final int FEWEST = 5;

  private final PeerKey key;
  private final int day;
  private final int members;
  private final ValueShares values;
  private final RateShape rates;
  private final FeedGaps gaps;

  PeerSnapshot(
      PeerKey key, int day, int members, ValueShares values, RateShape rates, FeedGaps gaps) {
    this.key = key;
    this.day = day;
    this.members = members;
    this.values = members < FEWEST ? null : values;
    this.rates = members < FEWEST ? null : rates;
    this.gaps = gaps;
  }

  /** Of whom, and of what. */
  public PeerKey key() {
    return key;
  }

  /** As of the end of this day since 1970, UTC. */
  public int day() {
    return day;
  }

  int members() {
    return members;
  }

  /** Null where nothing is known, or may be said. */
  ValueShares values() {
    return values;
  }

  /** Null where nothing is known, or may be said. */
  RateShape rates() {
    return rates;
  }

  /** Hours of its latest week in which records are missing. */
  FeedGaps gaps() {
    return gaps;
  }

  private static final class SnapshotCodec implements Codec<PeerSnapshot> {
    private static final long serialVersionUID = 1L;

    /** 1 knew nothing of gaps. */
    private static final int VERSION = 2;

    private static final int VALUES = 1;
    private static final int RATES = 2;
    private static final int GAPS = 4;

    @Override
    public Class<PeerSnapshot> type() {
      return PeerSnapshot.class;
    }

    @Override
    public void write(PeerSnapshot known, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      known.key.write(out);
      Wire.writeSigned(known.day, out);
      Wire.writeUnsigned(known.members, out);
      boolean gaps = !known.gaps.isEmpty();
      int parts = (known.values == null ? 0 : VALUES) | (known.rates == null ? 0 : RATES);
      out.writeByte(parts | (gaps ? GAPS : 0));
      if (known.values != null) {
        known.values.write(out);
      }
      if (known.rates != null) {
        known.rates.write(out);
      }
      if (gaps) {
        known.gaps.write(out);
      }
    }

    @Override
    public PeerSnapshot read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version < 1 || version > VERSION) {
        throw new IOException("peer snapshot of version " + version + "; this build knows 1 and 2");
      }
      PeerKey key = PeerKey.read(in);
      int day = (int) Wire.readSigned(in);
      int members = (int) Wire.readUnsigned(in);
      int parts = in.readByte();
      return new PeerSnapshot(
          key,
          day,
          members,
          (parts & VALUES) == 0 ? null : ValueShares.read(in),
          (parts & RATES) == 0 ? null : RateShape.read(in),
          (parts & GAPS) == 0 ? FeedGaps.NONE : FeedGaps.read(in));
    }
  }
}
