package dev.lapwing.connectors.exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.connectors.InputException;
import dev.lapwing.core.control.Switch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

final class ExceptionRecordTest {

  private static final String JSON =
      """
      {"title": "Backups", "exception": {"rules": ["volume_spike"],
       "selection": {"user.name": "backup"}, "owner": "it", "reason": "nightly",
       "until": "2026-12-20"}}
      """;

  private static ExceptionRecord record(String key, String value) {
    return ExceptionRecord.of(new ConsumerRecord<>("agreed", 2, 9, bytes(key), bytes(value)));
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void itsKeyIsItsName() {
    assertThat(record("backups", JSON).read())
        .isEqualTo(
            new Switch("agreed·2·9", Switch.Kind.EXCEPTION, "backups", JSON, "it", "nightly", 9));
  }

  @Test
  void withoutAValueItIsTakenBack() {
    assertThat(record("backups", null).read().value()).isNull();
  }

  @Test
  void whatIsNoneSaysAllThatIsWrongInOneLine() {
    assertThatThrownBy(() -> record(null, JSON).read())
        .isInstanceOf(InputException.class)
        .hasMessage("an exception's record needs its name as the key");
    String wrong = JSON.replace("\"owner\": \"it\", ", "").replace("2026-12-20", "soon");
    assertThatThrownBy(() -> record("backups", wrong).read())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'owner: who answers for it'; backups:3: until: expected a date")
        .hasMessageNotContaining("\n");
  }

  @Test
  void itIsWhatItWasOnTheOtherSide() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExceptionRecord.CODEC.write(record("backups", JSON), new DataOutputStream(out));
    ExceptionRecord read =
        ExceptionRecord.CODEC.read(
            new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    assertThat(read.read()).isEqualTo(record("backups", JSON).read());
  }
}
