package dev.lapwing.core.control;

import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;

/**
 * One subtask says that it obeys an order from now on.
 *
 * @param order which
 * @param operator its operator's id
 * @param subtask which subtask, from 0
 * @param of how many there are
 * @param at by the machine's clock, ms since 1970
 * @param eventTime how far its event time had come, ms; {@link Long#MIN_VALUE} before the first
 *     event
 */
public record Ack(Switch order, String operator, int subtask, int of, long at, long eventTime) {

  public static final Codec<Ack> CODEC = new AckCodec();

  public Ack {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(operator, "operator");
  }

  private static final class AckCodec implements Codec<Ack> {
    private static final long serialVersionUID = 1L;

    @Override
    public Class<Ack> type() {
      return Ack.class;
    }

    @Override
    public void write(Ack value, DataOutput out) throws IOException {
      Switch.CODEC.write(value.order(), out);
      Wire.writeText(value.operator(), out);
      Wire.writeUnsigned(value.subtask(), out);
      Wire.writeUnsigned(value.of(), out);
      Wire.writeSigned(value.at(), out);
      Wire.writeSigned(value.eventTime(), out);
    }

    @Override
    public Ack read(DataInput in) throws IOException {
      return new Ack(
          Switch.CODEC.read(in),
          Wire.readText(in),
          (int) Wire.readUnsigned(in),
          (int) Wire.readUnsigned(in),
          Wire.readSigned(in),
          Wire.readSigned(in));
    }
  }
}
