package dev.lapwing.connectors.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.event.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class DeadLetterCodecTest {

  private static byte[] write(DeadLetter letter) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DeadLetterCodec.INSTANCE.write(letter, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static DeadLetter read(byte[] bytes) throws IOException {
    return DeadLetterCodec.INSTANCE.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void aLetterIsReadAsWritten() throws IOException {
    byte[] raw = {0, (byte) 0xff, 10};
    DeadLetter letter =
        new DeadLetter(
            raw, true, "parse", "not JSON: é", new Origin("t·0", -1, 70_000), "okta", 1_772L);
    assertThat(read(write(letter))).usingRecursiveComparison().isEqualTo(letter);
  }

  @Test
  void aFilesLetterHasNoArrival() throws IOException {
    DeadLetter letter =
        new DeadLetter(
            new byte[0], false, "read", "", Origin.file("f", 1), "unknown", RawRecord.NO_ARRIVAL);
    assertThat(read(write(letter))).usingRecursiveComparison().isEqualTo(letter);
    assertThat(letter.toJson()).doesNotContain("\"time\"");
  }

  @Test
  void aVersionFromTheFutureIsRefusedInWords() throws IOException {
    byte[] bytes = write(new DeadLetter(new byte[0], false, "a", "b", Origin.file("f", 1), "c", 0));
    bytes[0] = 9;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(IOException.class)
        .hasMessage("dead letter of version 9; this build knows 1");
  }
}
