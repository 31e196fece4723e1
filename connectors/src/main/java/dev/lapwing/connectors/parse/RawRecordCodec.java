package dev.lapwing.connectors.parse;

import dev.lapwing.core.event.Origin;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of a {@link RawRecord}. */
public final class RawRecordCodec implements Codec<RawRecord> {

  public static final RawRecordCodec INSTANCE = new RawRecordCodec();

  private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;

  private RawRecordCodec() {}

  @Override
  public Class<RawRecord> type() {
    return RawRecord.class;
  }

  @Override
  public void write(RawRecord record, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Wire.writeBytes(record.data(), out);
    Wire.writeText(record.origin().container(), out);
    Wire.writeSigned(record.origin().position(), out);
    Wire.writeUnsigned(record.origin().index(), out);
    Wire.writeSigned(record.arrived(), out);
    Wire.writeText(record.flaw(), out);
  }

  @Override
  public RawRecord read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("a raw record of version " + version + "; known is " + VERSION);
    }
    byte[] data = Wire.readBytes(in);
    String container = Wire.readText(in);
    Origin origin = new Origin(container, Wire.readSigned(in), (int) Wire.readUnsigned(in));
    return new RawRecord(data, origin, Wire.readSigned(in), Wire.readText(in));
  }
}
