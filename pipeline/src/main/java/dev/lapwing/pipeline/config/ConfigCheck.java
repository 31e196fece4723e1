package dev.lapwing.pipeline.config;

import dev.lapwing.connectors.kafka.KafkaSettings;
import dev.lapwing.connectors.parse.LogSource;
import dev.lapwing.connectors.parse.LogSources;
import dev.lapwing.core.resolve.Cidr;
import dev.lapwing.core.rule.Nearest;
import dev.lapwing.core.rule.Quantity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says no early: what a configuration says that the job would stumble over later. */
final class ConfigCheck {

  private final String file;
  private final LapwingConfig config;

  ConfigCheck(String file, LapwingConfig config) {
    this.file = file;
    this.config = config;
  }

  /**
   * @throws ConfigException naming the key
   */
  LapwingConfig checked() {
    Set<String> names = new HashSet<>();
    for (LapwingConfig.Source source : config.sources()) {
      source(source, names);
    }
    duration("access.max-age", config.access().maxAge());
    duration("privacy.retention", config.privacy().retention());
    networks("offices", config.entities().networks().offices());
    networks("vpn", config.entities().networks().vpn());
    networks("shared", config.entities().networks().shared());
    networks("home", config.entities().networks().home());
    exists("entities.geo.city", config.entities().geo().city());
    exists("entities.geo.asn", config.entities().geo().asn());
    if (config.entities().identities() != null) {
      exists("entities.identities.file", config.entities().identities().file());
    }
    if (!config.budget().matches("[0-9]*[1-9][0-9]*/day")) {
      throw wrong("budget", "expected a number of alerts such as 40/day, found " + config.budget());
    }
    if (config.kafka() != null && config.kafka().bootstrapServers() == null) {
      throw wrong("kafka.bootstrap-servers", "missing; name at least one broker as host:port");
    }
    if (config.kafka() != null) {
      said(() -> KafkaSettings.checkStart(config.kafka().start()));
    }
    if (config.privacy().pseudonyms()) {
      // To go on in clear where pseudonyms were asked for would be worse than not to start.
      throw wrong("privacy.pseudonyms", "not yet supported; this version writes names in clear");
    }
    return config;
  }

  /** What is configured and not yet done, one line each: said at the start, never silently. */
  static List<String> notYet(LapwingConfig config) {
    List<String> lines = new ArrayList<>();
    for (LapwingConfig.Sink sink : config.sinks().alerts()) {
      if (sink.kafka() == null) {
        lines.add(
            "sinks.alerts: not yet supported, left out: "
                + (sink.syslog() != null ? "syslog" : "webhook"));
      }
    }
    if (config.sinks().accessSignals().stream().anyMatch(sink -> sink.kafka() == null)) {
      lines.add("sinks.access-signals: not yet supported, left out: push");
    }
    if (config.access().policy() != null) {
      lines.add("access.policy: not yet supported; access.mode holds for everybody");
    }
    if (config.sources().stream().anyMatch(source -> source.silentAfter() != null)) {
      lines.add("sources.silent-after: not yet supported; a silent source shows in metrics only");
    }
    LapwingConfig.Identities people = config.entities().identities();
    if (config.feedback() != null && (people == null || people.topic() == null)) {
      lines.add("feedback: does nothing without entities.identities.topic");
    }
    return lines;
  }

  private void source(LapwingConfig.Source source, Set<String> names) {
    if (source.name() == null) {
      throw wrong("sources", "a source needs a name");
    }
    if (!source.name().matches("[A-Za-z0-9._-]+")) {
      throw wrong(
          "sources", "'" + source.name() + "': a name has letters, digits, dots, - and _ only");
    }
    if (!names.add(source.name())) {
      throw wrong("sources", "two sources are called '" + source.name() + "'");
    }
    String format = source.format() == null ? source.name() : source.format();
    List<String> formats = LogSources.all().stream().map(LogSource::format).toList();
    if (!formats.contains(format)) {
      throw wrong(
          "sources." + source.name() + ".format", Nearest.unknown("format", format, formats));
    }
    duration("sources." + source.name() + ".disorder", source.disorder());
    duration("sources." + source.name() + ".silent-after", source.silentAfter());
    duration("sources." + source.name() + ".late-up-to", source.lateUpTo());
    try {
      if (source.timeZone() != null) {
        ZoneId.of(source.timeZone());
      }
    } catch (DateTimeException e) {
      throw wrong(
          "sources." + source.name() + ".time-zone",
          "no time zone '" + source.timeZone() + "'; expected one such as Europe/Lisbon");
    }
  }

  private void duration(String key, String value) {
    if (value != null) {
      said(() -> Quantity.duration(key, value));
    }
  }

  /** The check's own words, which name the key. */
  private void said(Runnable check) {
    try {
      check.run();
    } catch (IllegalArgumentException e) {
      throw new ConfigException(file + ": " + e.getMessage());
    }
  }

  private void networks(String key, List<String> ranges) {
    for (String range : ranges) {
      try {
        Cidr.of(range);
      } catch (IllegalArgumentException e) {
        throw wrong("entities.networks." + key, e.getMessage());
      }
    }
  }

  private void exists(String key, String path) {
    if (path != null && !Files.isReadable(Path.of(path))) {
      throw wrong(key, path + " cannot be read; is the path right?");
    }
  }

  private ConfigException wrong(String key, String message) {
    return new ConfigException(file + ": " + key + ": " + message);
  }
}
