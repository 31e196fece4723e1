package dev.lapwing.core.detector;

import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of a {@link Candidate}. */
public final class CandidateCodec implements Codec<Candidate> {

  public static final CandidateCodec INSTANCE = new CandidateCodec();

  private static final long serialVersionUID = 1L;

  private CandidateCodec() {}

  @Override
  public Class<Candidate> type() {
    return Candidate.class;
  }

  @Override
  public void write(Candidate value, DataOutput out) throws IOException {
    Wire.writeText(value.rule(), out);
    Wire.writeText(value.cohort(), out);
    Wire.writeText(value.entity(), out);
    Wire.writeSigned(value.time(), out);
    out.writeFloat((float) value.surprise());
    out.writeFloat(value.weight());
    out.writeBoolean(value.finding() != null);
    if (value.finding() != null) {
      FindingCodec.INSTANCE.write(value.finding(), out);
    }
  }

  @Override
  public Candidate read(DataInput in) throws IOException {
    return new Candidate(
        Wire.readText(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readSigned(in),
        in.readFloat(),
        in.readFloat(),
        in.readBoolean() ? FindingCodec.INSTANCE.read(in) : null);
  }
}
