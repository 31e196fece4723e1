package dev.lapwing.core.access;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.risk.RiskLevel;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of an {@link AccessSignal}. */
public final class AccessSignalCodec implements Codec<AccessSignal> {

  public static final AccessSignalCodec INSTANCE = new AccessSignalCodec();

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 1;

  private AccessSignalCodec() {}

  @Override
  public Class<AccessSignal> type() {
    return AccessSignal.class;
  }

  @Override
  public void write(AccessSignal s, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Wire.writeText(s.jti(), out);
    Wire.writeText(s.alertUid(), out);
    Wire.writeText(s.entity().key(), out);
    Wire.writeText(s.subject(), out);
    Wire.writeText(s.session(), out);
    Wire.writeText(s.action().name(), out);
    Wire.writeText(s.level().name(), out);
    Wire.writeText(s.previous().name(), out);
    Wire.writeText(s.mode().name(), out);
    Wire.writeText(s.rule(), out);
    Wire.writeText(s.reason(), out);
    Wire.writeText(s.issuer(), out);
    Wire.writeSigned(s.time(), out);
    Wire.writeSigned(s.issued(), out);
    Wire.writeSigned(s.expires(), out);
  }

  @Override
  public AccessSignal read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("access signal of version " + version + "; this build knows 1");
    }
    return new AccessSignal(
        Wire.readText(in),
        Wire.readText(in),
        Entity.ofKey(Wire.readText(in)),
        Wire.readText(in),
        Wire.readText(in),
        AccessAction.valueOf(Wire.readText(in)),
        RiskLevel.valueOf(Wire.readText(in)),
        RiskLevel.valueOf(Wire.readText(in)),
        AccessSettings.Mode.valueOf(Wire.readText(in)),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readSigned(in),
        Wire.readSigned(in),
        Wire.readSigned(in));
  }
}
