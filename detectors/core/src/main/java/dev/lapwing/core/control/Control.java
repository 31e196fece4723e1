package dev.lapwing.core.control;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;

/**
 * An order about one entity. Obeying it twice is obeying it once.
 *
 * @param action what to do
 * @param entity about whom
 * @param rule of which rule's baseline; null for all of them
 */
public record Control(Action action, Entity entity, String rule) {

  public static final Codec<Control> CODEC = new ControlCodec();

  /** What can be ordered. */
  public enum Action {
    /** Forget what was learnt, so that it is learnt anew: a person has changed jobs. */
    RESET,
    /** Forget everything kept under the entity's name: a person has a right to it. */
    ERASE,
    /** Learn what was held back, for an analyst says that it was the entity's own doing. */
    RELEASE,
    /** Never learn what was held back, for an analyst says that it was not. */
    DROP;

    /** Whether it is what an analyst's verdict comes to. */
    public boolean verdict() {
      return this == RELEASE || this == DROP;
    }
  }

  public Control {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(entity, "entity");
  }

  private static final class ControlCodec implements Codec<Control> {
    private static final long serialVersionUID = 1L;

    @Override
    public Class<Control> type() {
      return Control.class;
    }

    @Override
    public void write(Control value, DataOutput out) throws IOException {
      Wire.writeText(value.action().name(), out);
      Wire.writeText(value.entity().key(), out);
      Wire.writeText(value.rule(), out);
    }

    @Override
    public Control read(DataInput in) throws IOException {
      return new Control(
          Action.valueOf(Wire.readText(in)), Entity.ofKey(Wire.readText(in)), Wire.readText(in));
    }
  }
}
