package dev.lapwing.core.detector;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EventCodec;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of an {@link Observation}. */
public final class ObservationCodec implements Codec<Observation> {

  public static final ObservationCodec INSTANCE = new ObservationCodec();

  private static final long serialVersionUID = 1L;

  private ObservationCodec() {}

  @Override
  public Class<Observation> type() {
    return Observation.class;
  }

  @Override
  public void write(Observation value, DataOutput out) throws IOException {
    Wire.writeText(value.entity().key(), out);
    EventCodec.INSTANCE.write(value.event(), out);
  }

  @Override
  public Observation read(DataInput in) throws IOException {
    return new Observation(Entity.ofKey(Wire.readText(in)), EventCodec.INSTANCE.read(in));
  }
}
