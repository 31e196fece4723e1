package dev.lapwing.core.control;

import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

/**
 * An order to the whole job, which holds from when it comes until another of the same {@link #slot}
 * does. Obeying it twice is obeying it once.
 *
 * @param id tells it from others, in acknowledgements
 * @param kind what is set
 * @param subject the rule's or exception's name; empty for the budget, of which there is one
 * @param value what it is set to; null for what rules and configuration say. {@code off}, a level
 *     such as {@code high}, alerts a day, or the exception's document
 * @param owner who answers for it; null where nobody was named
 * @param reason why; null where none was given
 * @param position where it stands in its partition: what comes again from before is known by it
 */
public record Switch(
    String id,
    Kind kind,
    String subject,
    String value,
    String owner,
    String reason,
    long position) {

  public static final Codec<Switch> CODEC = new SwitchCodec();

  /** The value of a rule that is switched off. */
  public static final String OFF = "off";

  /** What can be set. */
  public enum Kind {
    /** Whether a rule tells anybody. */
    ENABLED,
    /** How bad a rule's findings are. */
    SEVERITY,
    /** How many alerts a day people want. */
    BUDGET,
    /** An agreement not to alert. */
    EXCEPTION
  }

  public Switch {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
  }

  /** What it sets: of two orders with the same, the later holds. */
  public String slot() {
    return kind.name().toLowerCase(Locale.ROOT) + "/" + subject;
  }

  /** It in one line: {@code severity of new_device is low, ordered by soc: it floods us}. */
  public String text() {
    String set =
        switch (kind) {
          case ENABLED -> subject + " is " + (value == null ? "on" : value);
          case SEVERITY -> "severity of " + subject + " is " + orConfigured();
          case BUDGET -> "the budget is " + orConfigured() + (value == null ? "" : " alerts a day");
          case EXCEPTION ->
              "exception " + subject + " is " + (value == null ? "withdrawn" : "agreed");
        };
    String by = owner == null ? "order " + id : "ordered by " + owner;
    return set + ", " + by + (reason == null ? "" : ": " + reason);
  }

  private String orConfigured() {
    return value == null ? "as configured" : value;
  }

  private static final class SwitchCodec implements Codec<Switch> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public Class<Switch> type() {
      return Switch.class;
    }

    @Override
    public void write(Switch value, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Wire.writeText(value.id(), out);
      Wire.writeText(value.kind().name(), out);
      Wire.writeText(value.subject(), out);
      Wire.writeText(value.value(), out);
      Wire.writeText(value.owner(), out);
      Wire.writeText(value.reason(), out);
      Wire.writeSigned(value.position(), out);
    }

    @Override
    public Switch read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException("a switch of version " + version + "; this build knows 1");
      }
      return new Switch(
          Wire.readText(in),
          Kind.valueOf(Wire.readText(in)),
          Wire.readText(in),
          Wire.readText(in),
          Wire.readText(in),
          Wire.readText(in),
          Wire.readSigned(in));
    }
  }
}
