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

  PeerSnapshot(PeerKey key, int day, int members, ValueShares values, RateShape rates) {
    this.key = key;
    this.day = day;
    this.members = members;
    this.values = members < FEWEST ? null : values;
    this.rates = members < FEWEST ? null : rates;
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

  private static final class SnapshotCodec implements Codec<PeerSnapshot> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;
    private static final int VALUES = 1;
    private static final int RATES = 2;

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
      out.writeByte((known.values == null ? 0 : VALUES) | (known.rates == null ? 0 : RATES));
      if (known.values != null) {
        known.values.write(out);
      }
      if (known.rates != null) {
        known.rates.write(out);
      }
    }

    @Override
    public PeerSnapshot read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException("peer snapshot of version " + version + "; this build knows 1");
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
          (parts & RATES) == 0 ? null : RateShape.read(in));
    }
  }
}
