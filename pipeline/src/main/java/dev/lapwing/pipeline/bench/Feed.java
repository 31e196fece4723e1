package dev.lapwing.pipeline.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes a workload to its topics. */
final class Feed implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<String, Long> appended = new ConcurrentHashMap<>();

  Feed(String servers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "linger.ms",
                2,
                "batch.size",
                128 << 10,
                "compression.type",
                "lz4",
                "buffer.memory",
                64L << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** The topic of a source. */
  static String topic(String prefix, String source) {
    return prefix + "." + source;
  }

  /**
   * Writes one; remembers of those that are watched when the broker appended them.
   *
   * @param timeMs the record's own time, which the broker may replace
   */
  void write(String prefix, Line line, long timeMs) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topic(prefix, line.source()),
            null,
            timeMs,
            line.key().getBytes(StandardCharsets.UTF_8),
            line.raw().getBytes(StandardCharsets.UTF_8));
    if (line.watched() && line.uid() != null) {
      producer.send(
          record, (sent, problem) -> noted(line.uid(), sent == null ? -1 : sent.timestamp()));
    } else {
      producer.send(record);
    }
  }

  private void noted(String uid, long time) {
    appended.put(uid, time);
  }

  /** When the broker appended each event that is watched, by its vendor's id, ms since 1970. */
  Map<String, Long> appended() {
    return appended;
  }

  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}
