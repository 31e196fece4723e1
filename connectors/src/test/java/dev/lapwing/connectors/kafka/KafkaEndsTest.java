package dev.lapwing.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.connectors.parse.RawRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KafkaEndsTest {

  private static KafkaSettings settings(String start, boolean exactlyOnce) {
    return new KafkaSettings(
        "kafka-1:9093", "lapwing", start, Map.of("sasl.jaas.config", "secret!"), exactlyOnce);
  }

  @Test
  void settingsNeverShowTheProperties() {
    assertThat(settings("latest", false)).hasToString("KafkaSettings[kafka-1:9093, group lapwing]");
  }

  @Test
  void propertiesGoToTheClients() {
    assertThat(settings("latest", false).client())
        .containsExactly(Map.entry("sasl.jaas.config", "secret!"));
  }

  @Test
  void theBrokersAreNeeded() {
    assertThatThrownBy(() -> new KafkaSettings(null, "g", "latest", Map.of(), false))
        .hasMessage("bootstrap-servers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"committed", "earliest", "latest", "1772445600000"})
  void aSourceStartsWhereTheSettingsSay(String start) {
    assertThat(
            new KafkaEnds(settings(start, false))
                .source("t", TypeInformation.of(RawRecord.class))
                .getProducedType())
        .isEqualTo(TypeInformation.of(RawRecord.class));
  }

  @Test
  void aStartThatIsNoneIsSaidSoInOneLine() {
    KafkaEnds ends = new KafkaEnds(settings("yesterday", false));
    assertThatThrownBy(() -> ends.source("t", TypeInformation.of(RawRecord.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "kafka.start: expected committed, earliest, latest or a time in ms since 1970, "
                + "found 'yesterday'");
  }

  @Test
  void sinksAreMadeForEitherDelivery() {
    assertThat(new KafkaEnds(settings("latest", false)).<String>sink("t", "alerts", v -> v, v -> v))
        .isNotNull();
    assertThat(new KafkaEnds(settings("latest", true)).<String>sink("t", "alerts", v -> v, v -> v))
        .isNotNull();
  }

  @Test
  void aRecordIsKeyedAndItsTimeIsLeftToTheBroker() {
    JsonRecords<String> records = new JsonRecords<>("t", v -> "key of " + v, v -> '"' + v + '"');
    ProducerRecord<byte[], byte[]> record = records.serialize("é", null, 5L);
    assertThat(record.topic()).isEqualTo("t");
    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("key of é");
    assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("\"é\"");
    assertThat(record.timestamp()).isNull();
    assertThat(record.partition()).isNull();
  }

  @Test
  void withoutAKeyRecordsAreSpread() {
    assertThat(new JsonRecords<String>("t", v -> null, v -> v).serialize("x", null, null).key())
        .isNull();
  }
}
