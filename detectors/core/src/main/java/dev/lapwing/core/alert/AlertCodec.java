package dev.lapwing.core.alert;

import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.risk.RiskedFindingCodec;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of an {@link Alert}. */
public final class AlertCodec implements Codec<Alert> {

  public static final AlertCodec INSTANCE = new AlertCodec();

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 1;

  private AlertCodec() {}

  @Override
  public Class<Alert> type() {
    return Alert.class;
  }

  @Override
  public void write(Alert alert, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    FindingCodec.INSTANCE.write(alert.finding(), out);
    RiskedFindingCodec.writeRisk(alert.risk(), out);
    out.writeByte(alert.activity().id());
    Wire.writeUnsigned(alert.revision(), out);
    Wire.writeSigned(alert.created(), out);
  }

  @Override
  public Alert read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("alert of version " + version + "; this build knows 1");
    }
    return new Alert(
        FindingCodec.INSTANCE.read(in),
        RiskedFindingCodec.readRisk(in),
        Alert.Activity.ofId(in.readByte()),
        (int) Wire.readUnsigned(in),
        Wire.readSigned(in));
  }
}
