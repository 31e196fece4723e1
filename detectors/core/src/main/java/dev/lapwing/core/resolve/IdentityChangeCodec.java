package dev.lapwing.core.resolve;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of an {@link IdentityChange}. It crosses a network, but is never kept. */
public final class IdentityChangeCodec implements Codec<IdentityChange> {

  public static final IdentityChangeCodec INSTANCE = new IdentityChangeCodec();

  private static final long serialVersionUID = 1L;

  private IdentityChangeCodec() {}

  @Override
  public Class<IdentityChange> type() {
    return IdentityChange.class;
  }

  @Override
  public void write(IdentityChange change, DataOutput out) throws IOException {
    Wire.writeText(change.tenant(), out);
    Wire.writeText(change.uid(), out);
    Identity i = change.identity();
    out.writeBoolean(i != null);
    if (i != null) {
      Wire.writeTexts(i.aliases(), out);
      Wire.writeText(i.kind().text(), out);
      out.writeBoolean(i.privileged());
      Wire.writeText(i.role(), out);
      Wire.writeText(i.department(), out);
      Wire.writeText(i.site(), out);
      Wire.writeText(i.timeZone(), out);
      Wire.writeText(i.manager(), out);
      write(i.employment(), out);
    }
  }

  private static void write(Employment employment, DataOutput out) throws IOException {
    out.writeLong(employment.starts());
    out.writeLong(employment.ends());
    out.writeLong(employment.leaveFrom());
    out.writeLong(employment.leaveTo());
  }

  private static Employment employment(DataInput in) throws IOException {
    return new Employment(in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }

  @Override
  public IdentityChange read(DataInput in) throws IOException {
    String tenant = Wire.readText(in);
    String uid = Wire.readText(in);
    if (!in.readBoolean()) {
      return new IdentityChange(tenant, uid, null);
    }
    return IdentityChange.of(
        new Identity(
            tenant,
            uid,
            Wire.readTexts(in),
            AccountKind.of(Wire.readText(in)),
            in.readBoolean(),
            Wire.readText(in),
            Wire.readText(in),
            Wire.readText(in),
            Wire.readText(in),
            Wire.readText(in),
            employment(in)));
  }
}
