package dev.lapwing.connectors.kafka;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * How to reach the brokers.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param groupId consumer group under which positions are committed, for monitoring; a restored
 *     state's own positions win
 * @param start where to begin without a state: {@code committed}, {@code earliest}, {@code latest}
 *     or a time in ms since 1970
 * @param properties passed through to the clients, secrets resolved
 * @param exactlyOnce whether sinks write in transactions; at-least-once (ids are deterministic)
 *     otherwise
 */
public record KafkaSettings(
    String bootstrapServers,
    String groupId,
    String start,
    Map<String, String> properties,
    boolean exactlyOnce)
    implements Serializable {

  private static final Set<String> WORDS = Set.of("committed", "earliest", "latest");

  public KafkaSettings {
    Objects.requireNonNull(bootstrapServers, "bootstrap-servers");
    Objects.requireNonNull(groupId, "group-id");
    Objects.requireNonNull(start, "start");
  }

  /**
   * Whether the words or the number may stand for where to begin.
   *
   * @throws IllegalArgumentException in words, if not
   */
  public static void checkStart(String start) {
    if (!WORDS.contains(start)) {
      time(start);
    }
  }

  static long time(String start) {
    try {
      return Long.parseLong(start);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "kafka.start: expected committed, earliest, latest or a time in ms since 1970, found '"
              + start
              + "'",
          e);
    }
  }

  Properties client() {
    Properties client = new Properties();
    client.putAll(properties);
    return client;
  }

  /** Never the properties: they may hold passwords. */
  @Override
  public String toString() {
    return "KafkaSettings[" + bootstrapServers + ", group " + groupId + "]";
  }
}
