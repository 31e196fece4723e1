package dev.lapwing.pipeline.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Writes the figures as JSON; a figure that cannot be told is absent, never zero. */
final class EvaluationJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private final Evaluation evaluation;
  private final JsonGenerator json;

  private EvaluationJson(Evaluation evaluation, JsonGenerator json) {
    this.evaluation = evaluation;
    this.json = json;
  }

  /** Writes it, and leaves the writer open. */
  static void write(Evaluation evaluation, Writer out) throws IOException {
    JsonGenerator json = MAPPER.createGenerator(out).useDefaultPrettyPrinter();
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    new EvaluationJson(evaluation, json).all();
    json.close();
    out.write('\n');
    out.flush();
  }

  private void all() throws IOException {
    json.writeStartObject();
    period();
    incidents();
    alertsPerDay();
    json.writeNumberField("high_severity_on_benign", evaluation.alarms().highOnBenign().size());
    calibration();
    timeToDetect();
    scenarios();
    falseAlarms();
    fairness();
    new OutcomesJson(json).missed(evaluation.outcomes());
    new OutcomesJson(json).highOnBenign(evaluation.alarms().highOnBenign());
    json.writeEndObject();
  }

  private void period() throws IOException {
    Period period = evaluation.period();
    json.writeObjectFieldStart("period");
    json.writeStringField("from", Instant.ofEpochMilli(period.from()).toString());
    json.writeStringField("to", Instant.ofEpochMilli(period.to()).toString());
    json.writeNumberField("days", round(period.days()));
    json.writeNumberField("people", evaluation.people());
    json.writeEndObject();
  }

  private void incidents() throws IOException {
    json.writeObjectFieldStart("incidents");
    json.writeNumberField("expected", evaluation.outcomes().size());
    json.writeNumberField("found", evaluation.found());
    ratio("recall", evaluation.found(), evaluation.outcomes().size());
    json.writeEndObject();
  }

  private void alertsPerDay() throws IOException {
    double thousands = evaluation.people() / 1_000.0;
    json.writeNumberField("alerts_per_day", round(evaluation.alertsPerDay()));
    ratio("alerts_per_1000_users_per_day", evaluation.alertsPerDay(), thousands);
    json.writeNumberField("false_alerts_per_day", round(evaluation.falseAlertsPerDay()));
    ratio("false_alerts_per_1000_users_per_day", evaluation.falseAlertsPerDay(), thousands);
    json.writeObjectFieldStart("benign_days");
    Set<Long> days = evaluation.benignDays();
    long alarms = evaluation.falseOnBenignDays();
    json.writeNumberField("days", days.size());
    ratio("alerts_per_day", alarms, days.size());
    ratio("budget_ratio", alarms, days.size() * evaluation.budget());
    json.writeEndObject();
    ratio("false_alerts_budget_ratio", evaluation.falseAlertsPerDay(), evaluation.budget());
  }

  private void calibration() throws IOException {
    json.writeObjectFieldStart("calibration");
    for (Map.Entry<String, Map<String, Ratio>> rule : evaluation.calibration().entrySet()) {
      json.writeObjectFieldStart(rule.getKey());
      for (Map.Entry<String, Ratio> nominal : rule.getValue().entrySet()) {
        json.writeObjectFieldStart(nominal.getKey());
        interval(nominal.getValue());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void interval(Ratio ratio) throws IOException {
    json.writeNumberField("ratio", round(ratio.value()));
    json.writeNumberField("low", round(ratio.low()));
    json.writeNumberField("high", round(ratio.high()));
    json.writeNumberField("seen", ratio.seen());
    json.writeNumberField("nominal", round(ratio.expected()));
  }

  private void timeToDetect() throws IOException {
    json.writeObjectFieldStart("time_to_detect_s");
    if (evaluation.found() > 0) {
      json.writeNumberField("p50", round(evaluation.secondsToDetect(0.50)));
      json.writeNumberField("p95", round(evaluation.secondsToDetect(0.95)));
    }
    json.writeEndObject();
  }

  private void scenarios() throws IOException {
    json.writeObjectFieldStart("per_scenario");
    for (Map.Entry<String, long[]> scenario : evaluation.scenarios().entrySet()) {
      json.writeObjectFieldStart(scenario.getKey());
      json.writeNumberField("expected", scenario.getValue()[0]);
      json.writeNumberField("found", scenario.getValue()[1]);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void falseAlarms() throws IOException {
    json.writeObjectFieldStart("false_alarms");
    for (Map.Entry<String, Long> rule : evaluation.alarms().falseByRule().entrySet()) {
      json.writeNumberField(rule.getKey(), rule.getValue());
    }
    json.writeEndObject();
  }

  private void fairness() throws IOException {
    json.writeArrayFieldStart("fairness");
    for (Fairness group : evaluation.fairness().stream().filter(Fairness::told).toList()) {
      json.writeStartObject();
      json.writeStringField("trait", group.trait());
      json.writeStringField("value", group.value());
      json.writeNumberField("people", group.people());
      interval(group.rate());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void ratio(String name, double of, double over) throws IOException {
    if (over > 0) {
      json.writeNumberField(name, round(of / over));
    }
  }

  /** Four digits are more than is known. */
  private static double round(double value) {
    return value == 0 ? 0 : new BigDecimal(value, FOUR_DIGITS).doubleValue();
  }
}
