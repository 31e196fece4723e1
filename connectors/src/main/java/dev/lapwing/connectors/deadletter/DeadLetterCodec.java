package dev.lapwing.connectors.deadletter;

import dev.lapwing.core.event.Origin;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of a {@link DeadLetter}. */
public final class DeadLetterCodec implements Codec<DeadLetter> {

  public static final DeadLetterCodec INSTANCE = new DeadLetterCodec();

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 1;

  private DeadLetterCodec() {}

  @Override
  public Class<DeadLetter> type() {
    return DeadLetter.class;
  }

  @Override
  public void write(DeadLetter letter, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Wire.writeBytes(letter.raw(), out);
    out.writeBoolean(letter.truncated());
    Wire.writeText(letter.stage(), out);
    Wire.writeText(letter.reason(), out);
    Wire.writeText(letter.origin().container(), out);
    Wire.writeSigned(letter.origin().position(), out);
    Wire.writeUnsigned(letter.origin().index(), out);
    Wire.writeText(letter.source(), out);
    Wire.writeSigned(letter.time(), out);
  }

  @Override
  public DeadLetter read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("dead letter of version " + version + "; this build knows 1");
    }
    return new DeadLetter(
        Wire.readBytes(in),
        in.readBoolean(),
        Wire.readText(in),
        Wire.readText(in),
        new Origin(Wire.readText(in), Wire.readSigned(in), (int) Wire.readUnsigned(in)),
        Wire.readText(in),
        Wire.readSigned(in));
  }
}
