package dev.lapwing.core.risk;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.finding.Contribution;
import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The binary form of a {@link RiskedFinding}. */
public final class RiskedFindingCodec implements Codec<RiskedFinding> {

  public static final RiskedFindingCodec INSTANCE = new RiskedFindingCodec();

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 1;

  private RiskedFindingCodec() {}

  @Override
  public Class<RiskedFinding> type() {
    return RiskedFinding.class;
  }

  @Override
  public void write(RiskedFinding value, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Wire.writeText(value.entity().key(), out);
    FindingCodec.INSTANCE.write(value.finding(), out);
    writeRisk(value.risk(), out);
  }

  @Override
  public RiskedFinding read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("risked finding of version " + version + "; this build knows 1");
    }
    return new RiskedFinding(
        Entity.ofKey(Wire.readText(in)), FindingCodec.INSTANCE.read(in), readRisk(in));
  }

  public static void writeRisk(RiskView risk, DataOutput out) throws IOException {
    Wire.writeUnsigned(risk.score(), out);
    Wire.writeUnsigned(risk.previous(), out);
    Wire.writeUnsigned(risk.families(), out);
    Wire.writeUnsigned(risk.contributions().size(), out);
    for (Contribution c : risk.contributions()) {
      Wire.writeText(c.what(), out);
      Wire.writeText(c.observed(), out);
      Wire.writeText(c.usual(), out);
      out.writeFloat((float) c.points());
    }
  }

  public static RiskView readRisk(DataInput in) throws IOException {
    int score = (int) Wire.readUnsigned(in);
    int previous = (int) Wire.readUnsigned(in);
    int families = (int) Wire.readUnsigned(in);
    List<Contribution> contributions = new ArrayList<>();
    for (int left = Wire.readSize(in); left > 0; left--) {
      contributions.add(
          new Contribution(
              Wire.readText(in), Wire.readText(in), Wire.readText(in), in.readFloat()));
    }
    return new RiskView(score, previous, families, contributions);
  }
}
