package dev.lapwing.core.control;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;

/**
 * An order: what was learnt under one name is to be known under another, for both are the same
 * entity's. Where nothing was learnt, there is nothing to do.
 *
 * @param from the stranger's name, which nobody uses from now on
 * @param to whose name it turned out to be
 */
public record Carry(Entity from, Entity to) {

  public static final Codec<Carry> CODEC = new CarryCodec();

  public Carry {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  private static final class CarryCodec implements Codec<Carry> {
    private static final long serialVersionUID = 1L;

    @Override
    public Class<Carry> type() {
      return Carry.class;
    }

    @Override
    public void write(Carry value, DataOutput out) throws IOException {
      Wire.writeText(value.from().key(), out);
      Wire.writeText(value.to().key(), out);
    }

    @Override
    public Carry read(DataInput in) throws IOException {
      return new Carry(Entity.ofKey(Wire.readText(in)), Entity.ofKey(Wire.readText(in)));
    }
  }
}
