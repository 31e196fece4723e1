package dev.lapwing.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.core.access.AccessSignalCodec;
import dev.lapwing.core.alert.AlertCodec;
import dev.lapwing.core.event.EventCodec;
import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.risk.RiskInputCodec;
import dev.lapwing.core.risk.RiskedFindingCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodecPropertyTest {

  private static final List<Codec<?>> CODECS =
      List.of(
          EventCodec.INSTANCE,
          FindingCodec.INSTANCE,
          RiskInputCodec.INSTANCE,
          RiskedFindingCodec.INSTANCE,
          AlertCodec.INSTANCE,
          AccessSignalCodec.INSTANCE);

  private static <T> void roundTrip(Codec<T> codec, long seed) throws IOException {
    T value = new RandomRecords(seed).of(codec.type());
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(codec, value)));
    assertThat(codec.read(in)).isEqualTo(value);
    assertThat(in.available()).as("bytes left over").isZero();
  }

  private static <T> byte[] bytes(Codec<T> codec, T value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    codec.write(value, new DataOutputStream(out));
    return out.toByteArray();
  }

  @Property(tries = 300, seed = "20261125")
  void everyRecordIsReadAsWritten(@ForAll long seed) throws IOException {
    for (Codec<?> codec : CODECS) {
      roundTrip(codec, seed);
    }
  }

  @Test
  void aVersionFromTheFutureIsRefusedInWords() throws IOException {
    byte[] bytes = bytes(EventCodec.INSTANCE, new RandomRecords(1).of(EventCodec.INSTANCE.type()));
    bytes[0] = 99;
    assertThatThrownBy(
            () -> EventCodec.INSTANCE.read(new DataInputStream(new ByteArrayInputStream(bytes))))
        .isInstanceOf(IOException.class)
        .hasMessage("event of version 99; this build knows 1 to 2");
  }
}
