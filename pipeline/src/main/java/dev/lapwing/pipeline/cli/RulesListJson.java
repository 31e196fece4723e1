package dev.lapwing.pipeline.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lapwing.core.finding.Technique;
import dev.lapwing.core.rule.Attack;
import dev.lapwing.core.rule.AttackCoverage;
import dev.lapwing.core.rule.Rule;
import dev.lapwing.core.rule.Standing;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/** Writes the list of rules as JSON. */
final class RulesListJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RulesListJson() {}

  /** Writes it, and leaves the writer open. */
  static void write(Map<Rule, Standing> standings, AttackCoverage coverage, Writer out)
      throws IOException {
    JsonGenerator json = MAPPER.createGenerator(out).useDefaultPrettyPrinter();
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeArrayFieldStart("rules");
    for (Map.Entry<Rule, Standing> each : standings.entrySet()) {
      rule(each.getKey(), each.getValue(), json);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("attack");
    json.writeStringField("version", Attack.VERSION);
    tactics(coverage, json);
    json.writeEndObject();
    json.writeEndObject();
    json.close();
    out.write('\n');
  }

  private static void rule(Rule rule, Standing standing, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", rule.name());
    json.writeStringField("id", rule.head().id());
    json.writeStringField("title", rule.head().title());
    json.writeStringField("level", rule.head().level().text());
    json.writeStringField("state", standing.state().name().toLowerCase(Locale.ROOT));
    if (standing.why() != null) {
      json.writeStringField("why", standing.why());
    }
    json.writeBooleanField("shipped", rule.head().isShipped());
    json.writeStringField("file", rule.head().file());
    json.writeNumberField("line", rule.head().line());
    json.writeArrayFieldStart("techniques");
    for (Technique technique : rule.head().techniques()) {
      json.writeString(technique.uid());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void tactics(AttackCoverage coverage, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tactics");
    for (var tactic : coverage.byTactic().entrySet()) {
      json.writeObjectFieldStart(tactic.getKey());
      for (var technique : tactic.getValue().entrySet()) {
        json.writeObjectFieldStart(technique.getKey());
        json.writeNumberField("rules", technique.getValue().rules());
        json.writeNumberField("alerting", technique.getValue().alerting());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
