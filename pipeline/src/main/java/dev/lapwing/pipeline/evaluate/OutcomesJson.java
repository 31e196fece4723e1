package dev.lapwing.pipeline.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Writes what to look into: attacks that were missed, benign incidents that alerted. */
final class OutcomesJson {

  private final JsonGenerator json;

  OutcomesJson(JsonGenerator json) {
    this.json = json;
  }

  void missed(List<Outcome> outcomes) throws IOException {
    json.writeArrayFieldStart("missed");
    for (Outcome outcome : outcomes) {
      if (!outcome.found()) {
        missed(outcome);
      }
    }
    json.writeEndArray();
  }

  private void missed(Outcome outcome) throws IOException {
    json.writeStartObject();
    json.writeStringField("incident", outcome.incident().id());
    json.writeStringField("scenario", outcome.incident().scenario());
    json.writeStringField("start", time(outcome.incident().start()));
    json.writeStringField("objective", time(outcome.incident().objective()));
    json.writeArrayFieldStart("touched_by");
    for (Touch touch : outcome.nearest()) {
      touch(touch);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void touch(Touch touch) throws IOException {
    json.writeStartObject();
    json.writeStringField("what", touch.alert() ? "alert" : "finding");
    json.writeStringField("rule", touch.rule());
    json.writeNumberField("severity_id", touch.severity());
    json.writeStringField("time", time(touch.time()));
    json.writeNumberField("p", touch.p());
    json.writeBooleanField("cites_it", touch.cites());
    json.writeBooleanField("in_time", touch.inTime());
    json.writeEndObject();
  }

  void highOnBenign(Collection<Alarm> alarms) throws IOException {
    json.writeArrayFieldStart("high_on_benign");
    for (Alarm alarm : alarms) {
      json.writeStartObject();
      json.writeStringField("incidents", String.join(" ", alarm.highOnBenign()));
      json.writeStringField("rule", alarm.first().rule());
      json.writeStringField("entity", alarm.first().entity().toString());
      json.writeStringField("time", time(alarm.first().time()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
