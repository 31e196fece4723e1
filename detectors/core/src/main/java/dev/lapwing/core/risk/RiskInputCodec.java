package dev.lapwing.core.risk;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of a {@link RiskInput}. */
public final class RiskInputCodec implements Codec<RiskInput> {

  public static final RiskInputCodec INSTANCE = new RiskInputCodec();

  private static final long serialVersionUID = 1L;

  private RiskInputCodec() {}

  @Override
  public Class<RiskInput> type() {
    return RiskInput.class;
  }

  @Override
  public void write(RiskInput value, DataOutput out) throws IOException {
    Wire.writeText(value.entity().key(), out);
    FindingCodec.INSTANCE.write(value.finding(), out);
  }

  @Override
  public RiskInput read(DataInput in) throws IOException {
    return new RiskInput(Entity.ofKey(Wire.readText(in)), FindingCodec.INSTANCE.read(in));
  }
}
