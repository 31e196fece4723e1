package dev.lapwing.connectors.kafka;

import dev.lapwing.connectors.InputException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic that keeps the latest record of each key: read whole before a job's first event, then
 * followed.
 *
 * @param kafka how to reach the brokers
 * @param topic its name
 */
public record CompactedTopic(KafkaSettings kafka, String topic) implements Serializable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Reads the topic from its beginning to where it ends now.
   *
   * @param what it holds, for the message
   * @throws InputException if the brokers do not answer
   */
  public void load(String what, Consumer<ConsumerRecord<byte[], byte[]>> take) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      while (behind(consumer, ends)) {
        consumer.poll(Duration.ofMillis(200)).forEach(take);
      }
    } catch (KafkaException e) {
      throw new InputException(
          what + " cannot be read from topic " + topic + " at " + kafka.bootstrapServers(), e);
    }
  }

  private static boolean behind(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue());
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.putAll(kafka.properties());
    properties.put("bootstrap.servers", kafka.bootstrapServers());
    properties.put("enable.auto.commit", "false");
    return properties;
  }

  /**
   * The topic as a stream; it begins with all that is there, which changes nothing.
   *
   * @param group appended to the job's consumer group
   */
  public <T> KafkaSource<T> news(String group, KafkaRecordDeserializationSchema<T> records) {
    return KafkaSource.<T>builder()
        .setBootstrapServers(kafka.bootstrapServers())
        .setGroupId(kafka.groupId() + "-" + group)
        .setTopics(topic)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(records)
        .setProperties(kafka.client())
        .build();
  }
}
