package dev.lapwing.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.RawRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

final class RawRecordsTest {

  private static final long APPENDED = 1_772_445_600_000L;

  private static List<RawRecord> read(String value) {
    byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            "lapwing.events.okta",
            3,
            42,
            APPENDED,
            TimestampType.LOG_APPEND_TIME,
            0,
            0,
            null,
            bytes,
            new RecordHeaders(),
            Optional.empty());
    List<RawRecord> records = new ArrayList<>();
    new RawRecords(TypeInformation.of(RawRecord.class))
        .deserialize(record, new ListCollector<>(records));
    return records;
  }

  @Test
  void aMessageKeepsItsBytesPlaceAndAppendTime() {
    RawRecord record = read("a line").get(0);
    assertThat(record.text()).isEqualTo("a line");
    assertThat(record.origin().toString()).isEqualTo("lapwing.events.okta·3·42");
    assertThat(record.arrived()).isEqualTo(APPENDED);
  }

  @Test
  void aMessageOfSeveralRecordsBecomesAsMany() {
    assertThat(read("{\"Records\":[{\"a\":1},{\"b\":2}]}").stream().map(r -> r.origin().toString()))
        .containsExactly("lapwing.events.okta·3·42", "lapwing.events.okta·3·42#1");
  }

  @Test
  void aMessageWithoutAValueIsAnEmptyRecordNotNothing() {
    assertThat(read(null)).singleElement().extracting(RawRecord::text).isEqualTo("");
  }
}
