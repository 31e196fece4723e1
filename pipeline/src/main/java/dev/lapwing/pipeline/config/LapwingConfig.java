package dev.lapwing.pipeline.config;

import dev.lapwing.core.access.AccessSettings;
import java.util.List;
import java.util.Map;

/**
 * The configuration file, as it is written; every key has a default but the brokers of a live job.
 * {@link ConfigFile} reads it.
 *
 * @param tenant whose logs these are; {@code default} unless given
 * @param flink passed through to Flink
 * @param kafka the brokers; null in an audit
 * @param sources what is read
 * @param entities who and where
 * @param rules sources of rules; {@code [builtin]} unless given
 * @param shadow names of rules that run without telling anybody
 * @param budget alerts a day for the whole SOC, {@code 40/day}
 * @param access what the identity provider may be told
 * @param privacy pseudonyms and retention
 * @param sinks where alerts and signals go
 * @param delivery {@code at-least-once} or {@code exactly-once}
 */
public record LapwingConfig(
    String tenant,
    Map<String, String> flink,
    Kafka kafka,
    List<Source> sources,
    Entities entities,
    List<String> rules,
    List<String> shadow,
    String budget,
    Access access,
    Privacy privacy,
    Sinks sinks,
    Delivery delivery) {

  public LapwingConfig {
    tenant = tenant == null ? "default" : tenant;
    flink = flink == null ? Map.of() : Map.copyOf(flink);
    sources = sources == null ? List.of() : List.copyOf(sources);
    entities = entities == null ? new Entities(null, null, null) : entities;
    rules = rules == null ? List.of("builtin") : List.copyOf(rules);
    shadow = shadow == null ? List.of() : List.copyOf(shadow);
    budget = budget == null ? "40/day" : budget;
    access = access == null ? new Access(null, null, null) : access;
    privacy = privacy == null ? new Privacy(null, null) : privacy;
    sinks = sinks == null ? new Sinks(null, null) : sinks;
    delivery = delivery == null ? Delivery.AT_LEAST_ONCE : delivery;
  }

  /** What everything is when nothing is configured: an audit's. */
  public static LapwingConfig defaults() {
    return new LapwingConfig(
        null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** See {@link dev.lapwing.connectors.kafka.KafkaSettings}. */
  public record Kafka(
      String bootstrapServers, String groupId, String start, Map<String, String> properties) {
    public Kafka {
      groupId = groupId == null ? "lapwing" : groupId;
      start = start == null ? "committed" : start;
      properties = properties == null ? Map.of() : Map.copyOf(properties);
    }
  }

  /**
   * A log source.
   *
   * @param name what it is called in counts
   * @param format which parser reads it
   * @param topic {@code lapwing.events.<name>} unless given
   * @param timeZone of records that name none; UTC unless given
   * @param disorder how far behind its neighbours an event may come; 250 ms unless given
   * @param silentAfter after how much quiet the source is reported silent
   * @param lateUpTo how late an event may come and still be judged
   */
  public record Source(
      String name,
      String format,
      String topic,
      String timeZone,
      String disorder,
      String silentAfter,
      String lateUpTo) {}

  /** Identities, networks and geography. */
  public record Entities(Identities identities, Networks networks, Geo geo) {
    public Entities {
      networks = networks == null ? new Networks(null, null, null, null) : networks;
      geo = geo == null ? new Geo(null, null) : geo;
    }
  }

  /** A compacted topic, or a file of a line of JSON each. */
  public record Identities(String topic, String file) {}

  /** CIDRs of the organisation's own networks. */
  public record Networks(
      List<String> offices, List<String> vpn, List<String> shared, List<String> home) {
    public Networks {
      offices = offices == null ? List.of() : List.copyOf(offices);
      vpn = vpn == null ? List.of() : List.copyOf(vpn);
      shared = shared == null ? List.of() : List.copyOf(shared);
      home = home == null ? List.of() : List.copyOf(home);
    }
  }

  /** Files in MaxMind's format. */
  public record Geo(String city, String asn) {}

  /** See {@link AccessSettings}. */
  public record Access(AccessSettings.Mode mode, String policy, String maxAge) {
    public Access {
      mode = mode == null ? AccessSettings.Mode.REPORT : mode;
      maxAge = maxAge == null ? "5m" : maxAge;
    }
  }

  /** Pseudonyms and how long anything is remembered. */
  public record Privacy(Boolean pseudonyms, String retention) {
    public Privacy {
      pseudonyms = pseudonyms == null ? Boolean.FALSE : pseudonyms;
      retention = retention == null ? "180d" : retention;
    }
  }

  /** Where alerts and access signals go. */
  public record Sinks(List<Sink> alerts, List<Sink> accessSignals) {
    public Sinks {
      alerts = alerts == null ? List.of() : List.copyOf(alerts);
      accessSignals = accessSignals == null ? List.of() : List.copyOf(accessSignals);
    }
  }

  /** One sink: exactly one of kafka, syslog, webhook and push names where it goes. */
  public record Sink(
      String kafka,
      String syslog,
      String webhook,
      String push,
      String as,
      String ca,
      String authorization,
      String dialect,
      String issuer,
      String audience,
      String key) {}

  /** How surely sinks write. */
  public enum Delivery {
    AT_LEAST_ONCE,
    EXACTLY_ONCE
  }
}
