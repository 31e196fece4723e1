package dev.lapwing.connectors.kafka;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes values as JSON, keyed by entity so that one entity's messages stay in order.
 *
 * <p>The record's time is left to the broker or producer: event times may be months old or,
 * wrongly, ahead, and brokers refuse or expire such records.
 *
 * @param <T> what is written
 */
final class JsonRecords<T> implements KafkaRecordSerializationSchema<T> {

  private static final long serialVersionUID = 1L;

  /** A function that travels with the job graph. */
  interface Text<T> extends Function<T, String>, Serializable {}

  private final String topic;
  private final Text<T> key;
  private final Text<T> json;

  JsonRecords(String topic, Text<T> key, Text<T> json) {
    this.topic = topic;
    this.key = key;
    this.json = json;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T element, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(topic, bytes(key.apply(element)), bytes(json.apply(element)));
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
