package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.core.event.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RawRecordCodecTest {

  @Test
  void aRecordComesBackAsItWas() throws IOException {
    RawRecord before =
        new RawRecord(new byte[] {0, -1, 5}, new Origin("f", 7, 3), RawRecord.NO_ARRIVAL, "cut");
    RawRecord after = read(written(before));
    assertThat(after).usingRecursiveComparison().isEqualTo(before);
    RawRecord live = RawRecord.line("x", Origin.topic("t", 1, 2));
    assertThat(read(written(live))).usingRecursiveComparison().isEqualTo(live);
  }

  @Test
  void anUnknownVersionIsSaidSo() throws IOException {
    byte[] bytes = written(RawRecord.line("x", Origin.topic("t", 1, 2)));
    bytes[0] = 9;
    assertThatThrownBy(() -> read(bytes)).hasMessage("a raw record of version 9; known is 1");
  }

  private static byte[] written(RawRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RawRecordCodec.INSTANCE.write(record, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static RawRecord read(byte[] bytes) throws IOException {
    return RawRecordCodec.INSTANCE.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
