package dev.lapwing.pipeline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.core.rule.Correlation;
import dev.lapwing.core.rule.RuleSet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * From the broker's stamp on the event that decides an alert to its stamp on the alert. Both are
 * the broker's clock, so nothing is left out between them; an alert whose events are not among
 * those that were watched is not counted.
 *
 * <p>The feed does not slow down when the job does: what waits longer is measured as longer, not
 * left out.
 */
final class Latency {

  static final String ALERTS = "lapwing.alerts";

  /** Before this the job starts, and code is not compiled yet. */
  private static final Duration WARM = Duration.ofSeconds(60);

  private static final Duration AFTERWARDS = Duration.ofSeconds(15);
  private static final long MAX_MS = 600_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String servers;
  private final Workload workload;
  private final Consumer<String> progress;
  private final Set<String> sequences;

  Latency(String servers, Workload workload, Consumer<String> progress) {
    this.servers = servers;
    this.workload = workload;
    this.progress = progress;
    this.sequences =
        RuleSet.builtin().sequences().stream()
            .map(Correlation::reportedName)
            .collect(Collectors.toSet());
  }

  /** Feeds the running job and reads its alerts. */
  ObjectNode measure(long perSecond, int seconds) throws IOException {
    try (Feed feed = new Feed(servers)) {
      progress.accept("latency at %,d events/s: warming up".formatted(perSecond));
      pace(feed, perSecond, WARM.toNanos());
      long from = System.currentTimeMillis();
      progress.accept("latency: measuring for %d s".formatted(seconds));
      pace(feed, perSecond, Duration.ofSeconds(seconds).toNanos());
      feed.flush();
      long to = System.currentTimeMillis();
      LockSupport.parkNanos(AFTERWARDS.toNanos());
      return figures(alerts(), feed.appended(), from, to).put("events_per_second", perSecond);
    }
  }

  private void pace(Feed feed, long perSecond, long nanos) {
    long start = System.nanoTime();
    long written = 0;
    while (System.nanoTime() - start < nanos) {
      long due = (long) ((System.nanoTime() - start) / 1e9 * perSecond);
      for (; written < due; written++) {
        long now = System.currentTimeMillis();
        feed.write("bench", workload.next(now), now);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> alerts() {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(ALERTS).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
    }
    return all;
  }

  private ObjectNode figures(
      List<ConsumerRecord<byte[], byte[]>> alerts, Map<String, Long> appended, long from, long to)
      throws IOException {
    Histogram ofDetectors = new Histogram(MAX_MS, 3);
    Histogram ofSequences = new Histogram(MAX_MS, 3);
    for (ConsumerRecord<byte[], byte[]> record : alerts) {
      JsonNode alert = MAPPER.readTree(record.value());
      long decided = decided(alert, appended);
      if (alert.path("activity_id").asInt() == 1 && decided >= from && decided < to) {
        String rule = alert.at("/finding_info/analytic/uid").asText();
        (sequences.contains(rule) ? ofSequences : ofDetectors)
            .recordValue(Math.min(MAX_MS, Math.max(0, record.timestamp() - decided)));
      }
    }
    ObjectNode figures = MAPPER.createObjectNode();
    figures.set("latency_ms", percentiles(ofDetectors));
    figures.set("sequence_latency_ms", percentiles(ofSequences));
    return figures;
  }

  /** When the last of an alert's events was appended; −1 if none was watched. */
  private static long decided(JsonNode alert, Map<String, Long> appended) {
    long last = -1;
    for (JsonNode event : alert.at("/finding_info/related_events")) {
      last = Math.max(last, appended.getOrDefault(event.path("uid").asText(), -1L));
    }
    return last;
  }

  private static ObjectNode percentiles(Histogram histogram) {
    ObjectNode json = MAPPER.createObjectNode();
    if (histogram.getTotalCount() > 0) {
      json.put("p50", histogram.getValueAtPercentile(50));
      json.put("p95", histogram.getValueAtPercentile(95));
      json.put("p99", histogram.getValueAtPercentile(99));
      json.put("p999", histogram.getValueAtPercentile(99.9));
      json.put("max", histogram.getMaxValue());
    }
    return json.put("alerts", histogram.getTotalCount());
  }
}
