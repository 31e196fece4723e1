package dev.lapwing.connectors.kafka;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

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

  public KafkaSettings {
    Objects.requireNonNull(bootstrapServers, "bootstrap-servers");
    Objects.requireNonNull(groupId, "group-id");
    Objects.requireNonNull(start, "start");
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
