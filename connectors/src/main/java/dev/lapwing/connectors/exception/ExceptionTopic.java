package dev.lapwing.connectors.exception;

import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.kafka.CompactedTopic;
import dev.lapwing.connectors.kafka.KafkaSettings;
import dev.lapwing.core.control.Switch;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The compacted topic of exceptions: read whole before the first finding, then followed. A record's
 * key is the exception's name; one without value takes the exception back.
 *
 * @param kafka how to reach the brokers
 * @param topic its name
 */
public record ExceptionTopic(KafkaSettings kafka, String topic) implements Serializable {

  /**
   * Reads the topic from its beginning to where it ends now. What is none is passed over: as news
   * it becomes a dead letter.
   *
   * @throws InputException if the brokers do not answer
   */
  public List<Switch> load() {
    List<Switch> read = new ArrayList<>();
    new CompactedTopic(kafka, topic)
        .load(
            "exceptions",
            record -> {
              try {
                read.add(ExceptionRecord.of(record).read());
              } catch (InputException e) {
                // Said once, by whoever follows the topic.
              }
            });
    return read;
  }

  /** The topic as a stream; it begins with all that is there. */
  public KafkaSource<ExceptionRecord> news(TypeInformation<ExceptionRecord> type) {
    return new CompactedTopic(kafka, topic).news("exceptions", new Records(type));
  }

  private record Records(TypeInformation<ExceptionRecord> type)
      implements KafkaRecordDeserializationSchema<ExceptionRecord> {

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<ExceptionRecord> out) {
      out.collect(ExceptionRecord.of(record));
    }

    @Override
    public TypeInformation<ExceptionRecord> getProducedType() {
      return type;
    }
  }
}
