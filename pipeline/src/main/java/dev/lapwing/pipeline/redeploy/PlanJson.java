package dev.lapwing.pipeline.redeploy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes a plan as JSON; a number that nobody knows is absent, never zero. */
public final class PlanJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PlanJson() {}

  /**
   * Writes it, and leaves the writer open.
   *
   * @param accepted names or ids of what may be lost
   */
  public static void write(RedeployPlan plan, Collection<String> accepted, Writer out)
      throws IOException {
    List<Fate> lost = plan.lost(accepted);
    JsonGenerator json = MAPPER.createGenerator(out).useDefaultPrettyPrinter();
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("savepoint", plan.savepoint());
    json.writeBooleanField("possible", lost.isEmpty() && plan.problems().isEmpty());
    fates("rules", plan.rules(), lost, json);
    fates("operators", plan.operators(), lost, json);
    json.writeNumberField("stateless_rules", plan.stateless());
    texts("orders", plan.orders(), json);
    texts("problems", plan.problems(), json);
    texts("refused", lost.stream().map(Fate::name).distinct().toList(), json);
    texts("needless", plan.needless(accepted), json);
    json.writeEndObject();
    json.close();
    out.write('\n');
    out.flush();
  }

  private static void fates(String name, List<Fate> fates, List<Fate> lost, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Fate fate : fates) {
      json.writeStartObject();
      json.writeStringField("name", fate.name());
      if (fate.id() != null) {
        json.writeStringField("id", fate.id());
      }
      json.writeStringField("operator", fate.operator());
      json.writeStringField("fate", fate.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("why", fate.why());
      amount(fate.amount(), json);
      json.writeBooleanField("lost", fate.lost());
      json.writeBooleanField("accepted", fate.lost() && !lost.contains(fate));
      texts("warnings", fate.warnings(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void amount(Amount amount, JsonGenerator json) throws IOException {
    if (amount.keys() >= 0) {
      json.writeNumberField("entities", amount.keys());
    }
    if (amount.bytes() >= 0) {
      json.writeNumberField("bytes", amount.bytes());
    }
    json.writeBooleanField("at_least", amount.least());
  }

  private static void texts(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String each : texts) {
      json.writeString(each);
    }
    json.writeEndArray();
  }
}
