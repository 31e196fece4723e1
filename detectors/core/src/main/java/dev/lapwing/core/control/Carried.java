package dev.lapwing.core.control;

import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What was learnt under an entity's old name, on its way to the new one. It may come twice: whoever
 * takes it in remembers that it did.
 *
 * @param order from whom to whom
 * @param state what was learnt, as its codec writes it: with a version of its own
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
public record Carried(Carry order, byte[] state) {

  public static final Codec<Carried> CODEC = new CarriedCodec();

  public Carried {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(state, "state");
  }

  /** Packs a state. */
  public static <S> Carried of(Carry order, Codec<S> codec, S state) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try {
      codec.write(state, new DataOutputStream(out));
    } catch (IOException e) {
      throw new UncheckedIOException("what was learnt of " + order.from() + " cannot be sent", e);
    }
    return new Carried(order, out.toByteArray());
  }

  /**
   * Unpacks the state.
   *
   * @throws IOException if it is none, or of a version that this build does not know
   */
  public <S> S unpack(Codec<S> codec) throws IOException {
    return codec.read(new DataInputStream(new ByteArrayInputStream(state)));
  }

  private static final class CarriedCodec implements Codec<Carried> {
    private static final long serialVersionUID = 1L;

    @Override
    public Class<Carried> type() {
      return Carried.class;
    }

    @Override
    public void write(Carried value, DataOutput out) throws IOException {
      Carry.CODEC.write(value.order(), out);
      Wire.writeBytes(value.state(), out);
    }

    @Override
    public Carried read(DataInput in) throws IOException {
      return new Carried(Carry.CODEC.read(in), Wire.readBytes(in));
    }
  }
}
