package dev.lapwing.core.sequence;

import dev.lapwing.core.event.EventCodec;
import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of a {@link SequenceInput}. */
public final class SequenceInputCodec implements Codec<SequenceInput> {

  public static final SequenceInputCodec INSTANCE = new SequenceInputCodec();

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 1;

  private SequenceInputCodec() {}

  @Override
  public Class<SequenceInput> type() {
    return SequenceInput.class;
  }

  @Override
  public void write(SequenceInput value, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Wire.writeText(value.sequence(), out);
    Wire.writeText(value.key(), out);
    Wire.writeUnsigned(value.steps(), out);
    Wire.writeUnsigned(value.absent(), out);
    out.writeBoolean(value.event() != null);
    if (value.event() != null) {
      EventCodec.INSTANCE.write(value.event(), out);
    } else {
      FindingCodec.INSTANCE.write(value.finding(), out);
    }
  }

  @Override
  public SequenceInput read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("sequence input of version " + version + "; this build knows 1");
    }
    String sequence = Wire.readText(in);
    String key = Wire.readText(in);
    long steps = Wire.readUnsigned(in);
    long absent = Wire.readUnsigned(in);
    return in.readBoolean()
        ? new SequenceInput(sequence, key, steps, absent, EventCodec.INSTANCE.read(in), null)
        : new SequenceInput(sequence, key, steps, absent, null, FindingCodec.INSTANCE.read(in));
  }
}
