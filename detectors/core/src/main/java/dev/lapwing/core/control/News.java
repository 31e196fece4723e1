package dev.lapwing.core.control;

import dev.lapwing.core.peer.PeerSnapshot;
import dev.lapwing.core.wire.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is broadcast to behaviour, and of orders what is to the other stages: exactly one of these.
 *
 * @param peers how a group of peers behaved on a day; or null
 * @param control an order; or null
 * @param carry an order to hand over what was learnt under a name; or null
 * @param carried what was handed over; or null
 * @param order an order to the whole job; or null
 */
public record News(
    PeerSnapshot peers, Control control, Carry carry, Carried carried, Switch order) {

  public static final Codec<News> CODEC = new NewsCodec();

  public static News of(PeerSnapshot peers) {
    return new News(peers, null, null, null, null);
  }

  public static News of(Control control) {
    return new News(null, control, null, null, null);
  }

  public static News of(Carry carry) {
    return new News(null, null, carry, null, null);
  }

  public static News of(Carried carried) {
    return new News(null, null, null, carried, null);
  }

  public static News of(Switch order) {
    return new News(null, null, null, null, order);
  }

  private static final class NewsCodec implements Codec<News> {
    private static final long serialVersionUID = 1L;
    private static final int PEERS = 0;
    private static final int CONTROL = 1;
    private static final int CARRY = 2;
    private static final int CARRIED = 3;
    private static final int ORDER = 4;

    @Override
    public Class<News> type() {
      return News.class;
    }

    @Override
    public void write(News value, DataOutput out) throws IOException {
      if (value.peers() != null) {
        out.writeByte(PEERS);
        PeerSnapshot.CODEC.write(value.peers(), out);
      } else if (value.control() != null) {
        out.writeByte(CONTROL);
        Control.CODEC.write(value.control(), out);
      } else if (value.carry() != null) {
        out.writeByte(CARRY);
        Carry.CODEC.write(value.carry(), out);
      } else if (value.carried() != null) {
        out.writeByte(CARRIED);
        Carried.CODEC.write(value.carried(), out);
      } else {
        out.writeByte(ORDER);
        Switch.CODEC.write(value.order(), out);
      }
    }

    @Override
    public News read(DataInput in) throws IOException {
      int kind = in.readByte();
      return switch (kind) {
        case PEERS -> of(PeerSnapshot.CODEC.read(in));
        case CONTROL -> of(Control.CODEC.read(in));
        case CARRY -> of(Carry.CODEC.read(in));
        case CARRIED -> of(Carried.CODEC.read(in));
        case ORDER -> of(Switch.CODEC.read(in));
        default -> throw new IOException("news of kind " + kind);
      };
    }
  }
}
