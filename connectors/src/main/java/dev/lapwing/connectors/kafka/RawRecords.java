package dev.lapwing.connectors.kafka;

import dev.lapwing.connectors.file.Batch;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.event.Origin;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes Kafka records as they are: bytes, position and append time; a message that holds several
 * log records becomes as many. Parsing is another stage's.
 */
final class RawRecords implements KafkaRecordDeserializationSchema<RawRecord> {

  private static final long serialVersionUID = 1L;

  private final TypeInformation<RawRecord> type;

  RawRecords(TypeInformation<RawRecord> type) {
    this.type = type;
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawRecord> out) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    Origin origin = Origin.topic(record.topic(), record.partition(), record.offset());
    Batch.split(new RawRecord(value, origin, record.timestamp())).forEach(out::collect);
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return type;
  }
}
