package dev.lapwing.pipeline.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the job has written to a topic, read from its beginning and kept. */
final class Topic implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final String name;
  private final KafkaConsumer<String, String> consumer;
  private final List<Message> read = new ArrayList<>();

  /**
   * @param stamped when it was written, ms
   */
  record Message(String key, JsonNode json, long stamped) {
    /** The text at a JSON pointer; empty if there is none. */
    String at(String pointer) {
      return json.at(pointer).asText();
    }
  }

  Topic(EmbeddedKafka kafka, String name) {
    this.name = name;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "fetch.max.wait.ms",
                "50"),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(name).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Passes over all that is there already. */
  Topic fromNow() {
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position); // it seeks when it is asked
    return this;
  }

  /** All that is there by now. */
  List<Message> whole() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    awaitThat(
        () ->
            ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue()));
    return List.copyOf(read);
  }

  /** The first message like this, once it is there. */
  Message await(Predicate<Message> wanted) {
    return await(1, wanted).get(0);
  }

  /** All messages like this, once there are so many. */
  List<Message> await(int count, Predicate<Message> wanted) {
    awaitThat(() -> read.stream().filter(wanted).count() >= count);
    return read.stream().filter(wanted).toList();
  }

  /** Waits until the messages have so many different values of this. */
  void awaitDistinct(int count, Function<Message, String> value) {
    awaitThat(() -> read.stream().map(value).distinct().count() >= count);
  }

  /** Goes on reading until something is so. */
  void awaitThat(Callable<Boolean> reached) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!reached.call()) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(name + ": awaited in vain; " + read.size() + " are " + read);
        }
        poll();
      }
    } catch (Exception e) {
      throw new AssertionError(name + ": cannot tell whether it is so", e);
    }
  }

  /** Those of {@code wanted} that have come by now. */
  Optional<Message> now(Predicate<Message> wanted) {
    poll();
    return read.stream().filter(wanted).findFirst();
  }

  private void poll() {
    for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(50))) {
      read.add(new Message(record.key(), json(record.value()), record.timestamp()));
    }
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
