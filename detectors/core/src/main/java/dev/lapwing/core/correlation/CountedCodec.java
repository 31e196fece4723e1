package dev.lapwing.core.correlation;

import dev.lapwing.core.sequence.SequenceInputCodec;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of a {@link Counted}. */
public final class CountedCodec implements Codec<Counted> {

  public static final CountedCodec INSTANCE = new CountedCodec();

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 1;

  private CountedCodec() {}

  @Override
  public Class<Counted> type() {
    return Counted.class;
  }

  @Override
  public void write(Counted value, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    SequenceInputCodec.INSTANCE.write(value.input(), out);
    Wire.writeText(value.key(), out);
    Wire.writeText(value.value(), out);
  }

  @Override
  public Counted read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("counted input of version " + version + "; this build knows 1");
    }
    return new Counted(SequenceInputCodec.INSTANCE.read(in), Wire.readText(in), Wire.readText(in));
  }
}
