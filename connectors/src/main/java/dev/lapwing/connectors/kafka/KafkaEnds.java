package dev.lapwing.connectors.kafka;

import dev.lapwing.connectors.parse.RawRecord;
import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Makes Kafka sources and sinks of settings. */
public final class KafkaEnds {

  private final KafkaSettings settings;

  /** A function that travels with the job graph. */
  public interface Text<T> extends Function<T, String>, Serializable {}

  public KafkaEnds(KafkaSettings settings) {
    this.settings = settings;
  }

  /** Reads a topic of raw records, from the restored positions or as the settings say. */
  public KafkaSource<RawRecord> source(String topic, TypeInformation<RawRecord> type) {
    return source(topic, type, start());
  }

  /**
   * Reads a topic of raw records, from the restored positions or from what was written since.
   *
   * @param since ms
   */
  public KafkaSource<RawRecord> source(String topic, TypeInformation<RawRecord> type, long since) {
    return source(topic, type, OffsetsInitializer.timestamp(since));
  }

  private KafkaSource<RawRecord> source(
      String topic, TypeInformation<RawRecord> type, OffsetsInitializer start) {
    return KafkaSource.<RawRecord>builder()
        .setBootstrapServers(settings.bootstrapServers())
        .setGroupId(settings.groupId())
        .setTopics(topic)
        .setStartingOffsets(start)
        .setDeserializer(new RawRecords(type))
        // New partitions are found while running; a fetch never waits long on a quiet topic.
        .setProperty("partition.discovery.interval.ms", "60000")
        .setProperty("fetch.max.wait.ms", "100")
        .setProperties(settings.client())
        .build();
  }

  /**
   * @throws IllegalArgumentException if {@code start} is none of its words and no number
   */
  private OffsetsInitializer start() {
    return switch (settings.start()) {
      case "committed" -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
      case "earliest" -> OffsetsInitializer.earliest();
      case "latest" -> OffsetsInitializer.latest();
      default -> OffsetsInitializer.timestamp(KafkaSettings.time(settings.start()));
    };
  }

  /**
   * Writes a topic of JSON.
   *
   * @param name tells this sink's transactions from those of others of the job
   * @param key what the records are keyed by; null keys are spread
   */
  public <T> KafkaSink<T> sink(String topic, String name, Text<T> key, Text<T> json) {
    KafkaSinkBuilder<T> builder =
        KafkaSink.<T>builder()
            .setBootstrapServers(settings.bootstrapServers())
            .setKafkaProducerConfig(settings.client())
            .setProperty("enable.idempotence", "true")
            .setProperty("acks", "all")
            .setProperty("linger.ms", "5")
            .setProperty("compression.type", "lz4")
            .setRecordSerializer(new JsonRecords<>(topic, key::apply, json::apply));
    if (settings.exactlyOnce()) {
      // Longer than any checkpoint may take, shorter than the brokers' usual limit of 15 minutes.
      builder
          .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
          .setTransactionalIdPrefix((settings.groupId() + "-" + name).toLowerCase(Locale.ROOT))
          .setProperty("transaction.timeout.ms", Long.toString(Duration.ofMinutes(10).toMillis()));
    } else {
      builder.setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE);
    }
    return builder.build();
  }
}
