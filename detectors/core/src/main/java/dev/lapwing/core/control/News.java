package dev.lapwing.core.control;

import dev.lapwing.core.peer.PeerSnapshot;
import dev.lapwing.core.wire.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is broadcast to behaviour: one of the two.
 *
 * @param peers how a group of peers behaved on a day; or null
 * @param control an order; or null
 */
public record News(PeerSnapshot peers, Control control) {

  public static final Codec<News> CODEC = new NewsCodec();

  public static News of(PeerSnapshot peers) {
    return new News(peers, null);
  }

  public static News of(Control control) {
    return new News(null, control);
  }

  private static final class NewsCodec implements Codec<News> {
    private static final long serialVersionUID = 1L;

    @Override
    public Class<News> type() {
      return News.class;
    }

    @Override
    public void write(News value, DataOutput out) throws IOException {
      out.writeBoolean(value.peers() != null);
      if (value.peers() != null) {
        PeerSnapshot.CODEC.write(value.peers(), out);
      } else {
        Control.CODEC.write(value.control(), out);
      }
    }

    @Override
    public News read(DataInput in) throws IOException {
      return in.readBoolean() ? of(PeerSnapshot.CODEC.read(in)) : of(Control.CODEC.read(in));
    }
  }
}
