package dev.lapwing.pipeline.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.job.FileOutputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code report.html}: one page, without scripts and without anything from elsewhere. */
public final class Report {

  private static final String NO_WAY_BACK =
      "An audit has no way back: it knows the names of people from the start or not at all, and"
          + " hears no analyst's verdict on what a baseline holds back.";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A page of more alerts than this helps nobody; all are in {@code alerts.ndjson}. */
  private static final int SHOWN = 500;

  private static final String STYLE =
      """
      body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; \
      padding: 0 1rem; color: #1a1f24 }
      table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 2rem }
      th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.6rem; \
      border-bottom: 1px solid #d8dee4 }
      td.n { text-align: right; font-variant-numeric: tabular-nums }
      .s5, .s4 { color: #a40e26; font-weight: 600 } .s3 { color: #9a5b00; font-weight: 600 }
      small { color: #57606a }
      """;

  private Report() {}

  /**
   * Writes the report beside the files it is about.
   *
   * @throws IOException if one cannot be read or it cannot be written
   */
  public static void write(Path out, Coverage coverage, RuleSet rules) throws IOException {
    StringBuilder html = new StringBuilder(16_384);
    html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width\">")
        .append("<title>Lapwing audit</title><style>")
        .append(STYLE)
        .append("</style></head><body><h1>Lapwing audit</h1>");
    alerts(html, read(out.resolve(FileOutputs.ALERTS)));
    JsonNode counts = MAPPER.readTree(coverage.toJson(rules));
    sources(html, counts.get("sources"));
    rules(html, counts.get("rules"));
    html.append("<p>").append(NO_WAY_BACK).append("</p></body></html>\n");
    Files.writeString(out.resolve("report.html"), html);
  }

  private static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> alerts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      alerts.add(MAPPER.readTree(line));
    }
    alerts.sort(
        Comparator.comparingInt((JsonNode a) -> -a.get("severity_id").asInt())
            .thenComparingLong(a -> a.get("time").asLong()));
    return alerts;
  }

  private static void alerts(StringBuilder html, List<JsonNode> alerts) {
    html.append("<h2>").append(alerts.size()).append(" alerts</h2>");
    if (alerts.isEmpty()) {
      html.append("<p>Nothing was found. The tables below say what was looked at.</p>");
      return;
    }
    html.append("<table><tr><th>when (UTC)<th>severity<th>what<th>about<th>risk<th>why</tr>");
    for (JsonNode alert : alerts.subList(0, Math.min(SHOWN, alerts.size()))) {
      alert(html, alert);
    }
    html.append("</table>");
    if (alerts.size() > SHOWN) {
      html.append("<p>The gravest ").append(SHOWN).append("; all are in alerts.ndjson.</p>");
    }
  }

  private static void alert(StringBuilder html, JsonNode alert) {
    JsonNode info = alert.get("finding_info");
    html.append("<tr><td>")
        .append(Instant.ofEpochMilli(alert.get("time").asLong()))
        .append("<td class=\"s")
        .append(alert.get("severity_id").asInt())
        .append("\">")
        .append(text(alert.get("severity")))
        .append("<td>")
        .append(text(info.get("analytic").get("uid")))
        .append("<td>")
        .append(text(alert.at("/unmapped/entity/id")))
        .append("<td class=\"n\">")
        .append(alert.path("risk_score").asInt())
        .append("<td>")
        .append(text(alert.get("message")))
        .append("<br><small>");
    for (JsonNode c : alert.at("/unmapped/explanation/contributions")) {
      html.append(text(c.get("what")))
          .append(": ")
          .append(text(c.get("observed")))
          .append(" (usual: ")
          .append(text(c.get("usual")))
          .append(")<br>");
    }
    if (alert.at("/remediation/desc").isTextual()) {
      html.append("First: ").append(text(alert.at("/remediation/desc")));
    }
    html.append("</small></tr>");
  }

  private static void sources(StringBuilder html, JsonNode sources) {
    html.append("<h2>What was read</h2><table><tr><th>source");
    List<String> columns =
        List.of("read", "parsed", "dead", "judged", "untyped", "excluded", "duplicate", "late");
    columns.forEach(column -> html.append("<th>").append(column));
    sources
        .fields()
        .forEachRemaining(
            source -> {
              html.append("<tr><td>").append(escape(source.getKey()));
              columns.forEach(c -> number(html, source.getValue().path(c)));
            });
    html.append("</table>");
  }

  private static void rules(StringBuilder html, JsonNode rules) {
    html.append(
        "<h2>What each rule did</h2><table><tr><th>rule<th>judged<th>findings<th>alerts"
            + "<th>not judged, and why<th>suppressed, and why");
    rules
        .fields()
        .forEachRemaining(
            rule -> {
              html.append("<tr><td>").append(escape(rule.getKey()));
              for (String c : List.of("judged", "findings", "alerts")) {
                number(html, rule.getValue().path(c));
              }
              reasons(html, rule.getValue().path("not_judged"));
              reasons(html, rule.getValue().path("suppressed"));
            });
    html.append("</table>");
  }

  private static void reasons(StringBuilder html, JsonNode reasons) {
    html.append("<td>");
    reasons
        .fields()
        .forEachRemaining(
            r ->
                html.append(escape(r.getKey()))
                    .append(": ")
                    .append(r.getValue().asLong())
                    .append("<br>"));
  }

  private static void number(StringBuilder html, JsonNode number) {
    html.append("<td class=\"n\">").append(String.format(Locale.ROOT, "%,d", number.asLong()));
  }

  private static String text(JsonNode node) {
    return escape(node == null ? "" : node.asText());
  }

  /** Logs hold what attackers wrote: nothing of them becomes markup. */
  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
