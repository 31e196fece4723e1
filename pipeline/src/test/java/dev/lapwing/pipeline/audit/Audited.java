package dev.lapwing.pipeline.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.file.LogFiles;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.ConfigFile;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an audit found.
 *
 * @param alerts lines of {@code alerts.ndjson}
 */
record Audited(List<JsonNode> alerts, Coverage coverage, LogFiles files) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int HIGH = 4;

  static Audited of(Path logs, Path out) throws Exception {
    return of(logs, out, LapwingConfig.defaults());
  }

  /**
   * @param city a city database
   */
  static Audited withPlaces(Path logs, Path out, Path city) throws Exception {
    Files.createDirectories(out);
    Path config = out.resolve("lapwing.yaml");
    Files.writeString(config, "entities:\n  geo:\n    city: " + city.toAbsolutePath() + "\n");
    return of(logs, out, ConfigFile.read(config));
  }

  private static Audited of(Path logs, Path out, LapwingConfig config) throws Exception {
    RuleSet rules = RuleSet.load(config.rules());
    LogFiles files = LogFiles.list(List.of(logs), (facts, done, all) -> {});
    Coverage coverage = new Audit(config, rules, 2).run(files, "auto", out, job -> {});
    return new Audited(lines(out.resolve("alerts.ndjson")), coverage, files);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  static String rule(JsonNode alert) {
    return alert.at("/finding_info/analytic/uid").asText();
  }

  static String entity(JsonNode alert) {
    return alert.at("/unmapped/entity/id").asText();
  }

  Set<String> uids() {
    return alerts.stream()
        .map(alert -> alert.at("/finding_info/uid").asText())
        .collect(Collectors.toSet());
  }

  List<JsonNode> of(String rule) {
    return alerts.stream().filter(alert -> rule(alert).equals(rule)).toList();
  }

  /** Those of high or critical severity, in short. */
  List<String> grave() {
    return alerts.stream()
        .filter(alert -> alert.path("severity_id").asInt() >= HIGH)
        .map(alert -> rule(alert) + " " + entity(alert))
        .toList();
  }

  /** Whether each record's fate adds up. */
  boolean addsUp() {
    return count("read") == count("parsed") + count("dead")
        && count("parsed")
            == count("judged") + count("untyped") + count("excluded") + count("duplicate");
  }

  long count(String what) {
    return coverage.total(what);
  }
}
