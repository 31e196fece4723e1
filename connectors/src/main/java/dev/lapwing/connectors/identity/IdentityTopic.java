package dev.lapwing.connectors.identity;

import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.kafka.KafkaSettings;
import dev.lapwing.core.resolve.Directory;
import dev.lapwing.core.resolve.IdentityChange;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The compacted topic of identities: read whole before the first event is resolved, then followed
 * for news. A record's key is the uid; a record without value says that the identity is gone.
 *
 * @param kafka how to reach the brokers
 * @param topic its name
 * @param tenant whose identities they are where they do not say
 */
public record IdentityTopic(KafkaSettings kafka, String topic, String tenant)
    implements Serializable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Reads the topic from its beginning to where it ends now.
   *
   * @param problems told of each record that is no identity, one line
   * @throws InputException if the brokers do not answer
   */
  public Directory load(Consumer<String> problems) {
    Directory directory = new Directory();
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
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          take(record, directory, problems);
        }
      }
    } catch (KafkaException e) {
      throw new InputException(
          "identities cannot be read from topic " + topic + " at " + kafka.bootstrapServers(), e);
    }
    return directory;
  }

  private void take(
      ConsumerRecord<byte[], byte[]> record, Directory directory, Consumer<String> problems) {
    try {
      directory.apply(IdentityRecords.change(record, tenant));
    } catch (InputException e) {
      problems.accept(e.getMessage());
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

  /** The topic as a stream of news; it begins with all that is there, which changes nothing. */
  public KafkaSource<IdentityChange> news(TypeInformation<IdentityChange> type) {
    Properties own = new Properties();
    own.putAll(kafka.properties());
    return KafkaSource.<IdentityChange>builder()
        .setBootstrapServers(kafka.bootstrapServers())
        .setGroupId(kafka.groupId() + "-identities")
        .setTopics(topic)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new IdentityRecords(tenant, type))
        .setProperties(own)
        .build();
  }
}
