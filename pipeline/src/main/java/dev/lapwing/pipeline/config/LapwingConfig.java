package dev.lapwing.pipeline.config;

import dev.lapwing.core.access.AccessSettings;
import java.util.List;
import java.util.Map;

/**
 * The configuration file, as it is written; every key has a default but the brokers of a live job.
 * {@link ConfigFile} reads it. What each key means says its {@link Meaning}: the reference page is
 * made of these.
 */
public record LapwingConfig(
    @Meaning("whose logs these are") String tenant,
    @Meaning("settings passed through to Flink; used by `lapwing run` in a local cluster")
        Map<String, String> flink,
    @Meaning("the brokers; needed by a live job only") Kafka kafka,
    @Meaning("what is read; a live job needs at least one") List<Source> sources,
    @Meaning("who and where") Entities entities,
    @Meaning(
            "sources of rules, read in turn: `builtin` (what is shipped), files and folders; a later"
                + " one overrides an earlier one")
        List<String> rules,
    @Meaning("names of rules that run without telling anybody") List<String> shadow,
    @Meaning(
            "alerts a day for the whole SOC: what alerts of other rules leave of it is shared"
                + " among the calibrated rules by weight")
        String budget,
    @Meaning("what the identity provider may be told") Access access,
    @Meaning("pseudonyms and retention") Privacy privacy,
    @Meaning("where alerts and access signals go") Sinks sinks,
    @Meaning(
            value =
                "Kafka topic of orders to the running job: reset or erase what is kept of an"
                    + " entity, see [forget an entity](../how-to/forget-an-entity.md); switch a"
                    + " rule, set its severity or the budget, see [switch a rule"
                    + " live](../how-to/switch-a-rule-live.md)",
            unless = "none")
        String control,
    @Meaning(
            value =
                "Kafka topic of what analysts say of alerts, see"
                    + " [tell it what an alert was](../how-to/judge-an-alert.md)",
            unless = "none")
        String verdicts,
    @Meaning(
            value =
                "Kafka topic of the job's own: by it what was learnt of an account comes back under"
                    + " its owner's name, see [peers and identities](../explanation/peers.md)."
                    + " Without it, that is left behind",
            unless = "none")
        String feedback,
    @Meaning(
            value =
                "compacted Kafka topic of exceptions, read whole at the start and followed, see"
                    + " [agree on an exception](../how-to/agree-on-an-exception.md)",
            unless = "none")
        String exceptions,
    @Meaning(
            value =
                "Kafka topic in which each subtask acknowledges orders, see"
                    + " [switch a rule live](../how-to/switch-a-rule-live.md)",
            unless = "none")
        String controlAcks,
    @Meaning(
            "how surely sinks write; ids are deterministic, so a repeat is known as one."
                + " `exactly-once` adds the checkpoint interval to every latency")
        Delivery delivery) {

  public LapwingConfig {
    tenant = tenant == null ? "default" : tenant;
    flink = flink == null ? Map.of() : Map.copyOf(flink);
    sources = sources == null ? List.of() : List.copyOf(sources);
    entities = entities == null ? new Entities(null, null, null, null) : entities;
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
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null);
  }

  /** See {@link dev.lapwing.connectors.kafka.KafkaSettings}. */
  public record Kafka(
      @Meaning("`host:port` of at least one broker, with commas between; required")
          String bootstrapServers,
      @Meaning("consumer group, for its committed offsets") String groupId,
      @Meaning(
              "where a job that restores no state begins: `committed`, `earliest`, `latest`, or a"
                  + " time in ms since 1970")
          String start,
      @Meaning(
              "passed through to consumers and producers; secrets as `${env:NAME}` or"
                  + " `${file:PATH}`, never in clear")
          Map<String, String> properties) {
    public Kafka {
      groupId = groupId == null ? "lapwing" : groupId;
      start = start == null ? "committed" : start;
      properties = properties == null ? Map.of() : Map.copyOf(properties);
    }
  }

  /** A log source. */
  public record Source(
      @Meaning("what it is called in counts; required, and no other's") String name,
      @Meaning(
              value = "which parser reads it, see [log formats](log-formats.md)",
              unless = "`name`")
          String format,
      @Meaning(value = "Kafka topic of the raw records", unless = "`lapwing.events.<name>`")
          String topic,
      @Meaning(
              value =
                  "of records that name none, such as `Europe/Lisbon`; an audit takes the first",
              unless = "`UTC`")
          String timeZone,
      @Meaning(
              value =
                  "how far behind its neighbours an event may come. Above `1s` the source is stamped"
                      + " by arrival and never holds back the others",
              unless = "`250ms`")
          String disorder,
      @Meaning("after how much quiet the source is reported silent") String silentAfter,
      @Meaning("how late an event may come and still be judged") String lateUpTo) {}

  /** Identities, networks and geography. */
  public record Entities(
      @Meaning("who accounts belong to") Identities identities,
      @Meaning("the organisation's own networks") Networks networks,
      @Meaning("where addresses are") Geo geo,
      @Meaning("the organisation's own DNS domains: a machine in them is one by its short name")
          List<String> domains) {
    public Entities {
      networks = networks == null ? new Networks(null, null, null, null) : networks;
      geo = geo == null ? new Geo(null, null) : geo;
      domains = domains == null ? List.of() : List.copyOf(domains);
    }
  }

  /** A compacted topic, or a file of a line of JSON each. */
  public record Identities(
      @Meaning("compacted Kafka topic, followed while the job runs") String topic,
      @Meaning("file of a line of JSON each; for audits") String file) {}

  /** CIDRs of the organisation's own networks. */
  public record Networks(
      @Meaning("CIDRs of offices") List<String> offices,
      @Meaning("CIDRs that VPN users leave from; anchor no travel") List<String> vpn,
      @Meaning("CIDRs that many share: VDI, jump hosts, NAT; anchor no travel") List<String> shared,
      @Meaning("CIDRs of people's homes") List<String> home) {
    public Networks {
      offices = offices == null ? List.of() : List.copyOf(offices);
      vpn = vpn == null ? List.of() : List.copyOf(vpn);
      shared = shared == null ? List.of() : List.copyOf(shared);
      home = home == null ? List.of() : List.copyOf(home);
    }
  }

  /** Files in MaxMind's format. */
  public record Geo(
      @Meaning("database of cities in MaxMind's format (.mmdb)") String city,
      @Meaning("database of networks in MaxMind's format (.mmdb)") String asn) {}

  /** See {@link AccessSettings}. */
  public record Access(
      @Meaning("`report`, `propose` or `enforce`; an audit and the demo always report")
          AccessSettings.Mode mode,
      @Meaning("file that says which rung is allowed for whom") String policy,
      @Meaning("an older deciding event alerts, but signals nothing") String maxAge) {
    public Access {
      mode = mode == null ? AccessSettings.Mode.REPORT : mode;
      maxAge = maxAge == null ? "5m" : maxAge;
    }
  }

  /** Pseudonyms and how long anything is remembered. */
  public record Privacy(
      @Meaning("names and addresses are replaced by pseudonyms") Boolean pseudonyms,
      @Meaning("how long the state of an entity that nothing touches is kept") String retention) {
    public Privacy {
      pseudonyms = pseudonyms == null ? Boolean.FALSE : pseudonyms;
      retention = retention == null ? "180d" : retention;
    }
  }

  /** Where alerts and access signals go. */
  public record Sinks(
      @Meaning(value = "where alerts go", unless = "Kafka topic `lapwing.alerts`")
          List<Sink> alerts,
      @Meaning(value = "where access signals go", unless = "Kafka topic `lapwing.access-signals`")
          List<Sink> accessSignals) {
    public Sinks {
      alerts = alerts == null ? List.of() : List.copyOf(alerts);
      accessSignals = accessSignals == null ? List.of() : List.copyOf(accessSignals);
    }
  }

  /** One sink: exactly one of kafka, syslog, webhook and push names where it goes. */
  public record Sink(
      @Meaning("a topic") String kafka,
      @Meaning("`tls://host:port`") String syslog,
      @Meaning("a URL that alerts are posted to") String webhook,
      @Meaning("a URL that signed Security Event Tokens are posted to") String push,
      @Meaning("`ocsf`, `cef` or `ecs`") String as,
      @Meaning("certificates to trust, PEM") String ca,
      @Meaning("value of the Authorization header") String authorization,
      @Meaning("a receiver's departures from the standard") String dialect,
      @Meaning("`iss` of access signals") String issuer,
      @Meaning("`aud` of access signals") String audience,
      @Meaning("signing key, JWK") String key) {}

  /** How surely sinks write. */
  public enum Delivery {
    AT_LEAST_ONCE,
    EXACTLY_ONCE
  }
}
