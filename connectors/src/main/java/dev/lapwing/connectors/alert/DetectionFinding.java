package dev.lapwing.connectors.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.core.alert.Alert;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Contribution;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.NameIds;
import dev.lapwing.core.finding.Rarity;
import dev.lapwing.core.finding.Technique;
import dev.lapwing.core.risk.RiskView;
import dev.lapwing.core.rule.Attack;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes alerts and findings as OCSF 1.8 Detection Findings (class 2004), one line of JSON each:
 * all the evidence in the message, and what OCSF has no place for under {@code unmapped}.
 */
public final class DetectionFinding {

  private static final String OCSF = "1.8.0";
  private static final int CLASS = 2004;

  private DetectionFinding() {}

  /** An alert of a rule that says nothing of what to do. */
  public static String of(Alert alert) {
    return of(alert, Map.of());
  }

  /**
   * An alert, with what to check or do first.
   *
   * @param responses by name of the rule; looked up here so that no state needs to hold it
   */
  public static String of(Alert alert, Map<String, String> responses) {
    ObjectNode json =
        event(alert.finding(), alert.risk(), alert.activity().id(), alert.messageUid());
    String response = responses.get(alert.finding().rule());
    if (response != null) {
      json.putObject("remediation").put("desc", response);
    }
    json.put("is_alert", true);
    ((ObjectNode) json.get("finding_info")).put("created_time", alert.created());
    return json.toString();
  }

  /** A finding, whether or not it alerts. */
  public static String of(Finding finding) {
    ObjectNode json = event(finding, null, 1, finding.uid());
    json.put("is_alert", false);
    return json.toString();
  }

  private static ObjectNode event(Finding finding, RiskView risk, int activity, String messageUid) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("class_uid", CLASS).put("category_uid", 2);
    json.put("activity_id", activity).put("type_uid", CLASS * 100 + activity);
    json.put("time", finding.time());
    json.put("severity_id", finding.severity().id());
    json.put("severity", title(finding.severity().text()));
    json.put("status_id", activity == 3 ? 4 : 1);
    json.put("message", message(finding));
    json.set("metadata", metadata(finding, messageUid));
    json.set("finding_info", info(finding));
    confidence(json, finding);
    if (risk != null) {
      json.put("risk_score", risk.score());
      json.put("risk_level_id", risk.level().id());
      json.put("risk_details", risk.details());
    }
    json.set("evidences", Evidences.of(finding.evidence()));
    json.set("anomaly_analyses", Anomalies.of(finding));
    json.set("observables", Evidences.observables(finding.evidence()));
    json.set("unmapped", unmapped(finding));
    return json;
  }

  private static String message(Finding finding) {
    return finding.rarity() == null
        ? finding.message()
        : finding.message() + " How rare: " + finding.rarity().words() + ".";
  }

  private static ObjectNode metadata(Finding finding, String uid) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", OCSF).put("uid", uid);
    json.put("correlation_uid", incident(finding));
    json.putObject("product")
        .put("name", "Lapwing")
        .put("vendor_name", "Lapwing")
        .put("version", version());
    json.put("tenant_uid", finding.entity().tenant());
    return json;
  }

  /**
   * Groups what is found of one entity on one day (UTC): it does not depend on which came first,
   * and a SOAR opens one case for it.
   */
  private static String incident(Finding finding) {
    long day = Math.floorDiv(finding.firstSeen(), 86_400_000L);
    return "inc-" + NameIds.of("incident", finding.entity().key(), "day " + day).substring(0, 8);
  }

  private static String version() {
    String version = DetectionFinding.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static ObjectNode info(Finding finding) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("uid", finding.uid()).put("title", finding.title());
    json.putObject("analytic")
        .put("uid", finding.rule())
        .put("name", title(finding.rule().replace('_', ' ')))
        .put("type_id", finding.baseline().state() == null ? 1 : 2);
    ArrayNode attacks = json.putArray("attacks");
    finding.attacks().forEach(technique -> attacks.add(attack(technique)));
    ArrayNode related = json.putArray("related_events");
    for (String id : finding.eventIds()) {
      ObjectNode event = related.addObject().put("uid", id);
      finding.evidence().stream()
          .filter(each -> each.id().equals(id))
          .findFirst()
          .map(Event::type)
          .ifPresent(type -> event.put("type_uid", type.typeUid()));
    }
    json.put("first_seen_time", finding.firstSeen());
    json.put("last_seen_time", finding.lastSeen());
    json.putArray("types").add(finding.family().name().toLowerCase(Locale.ROOT));
    return json;
  }

  private static ObjectNode attack(Technique technique) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", Attack.VERSION);
    if (technique.tactic() != null) {
      json.putObject("tactic").put("name", tactic(technique.tactic()));
    }
    json.putObject("technique").put("uid", technique.uid());
    return json;
  }

  /** How sure: from the surprise, and whether the baseline had seen enough to tell. */
  private static void confidence(ObjectNode json, Finding finding) {
    double certain = 100 * (1 - Math.pow(10, -finding.surprise() / 4));
    boolean learning = finding.baseline().state() == Baseline.State.LEARNING;
    int score = (int) Math.round(learning ? certain / 2 : certain);
    json.put("confidence_score", score);
    json.put("confidence_id", score >= 80 ? 3 : score >= 50 ? 2 : 1);
  }

  private static ObjectNode unmapped(Finding finding) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Entity entity = finding.entity();
    json.putObject("entity")
        .put("tenant", entity.tenant())
        .put("type", entity.type().text())
        .put("id", entity.id());
    ObjectNode why = json.putObject("explanation");
    why.put("p", Math.pow(10, -finding.surprise()));
    Rarity rarity = finding.rarity();
    if (rarity != null) {
      json.putObject("rarity")
          .put("p", rarity.p())
          .put("per_day", rarity.perDay())
          .put("model", Math.pow(10, -rarity.model()))
          .put("tests", Math.round(rarity.tests()));
    }
    contributions(why.putArray("contributions"), finding);
    ArrayNode against = why.putArray("against");
    finding
        .against()
        .forEach(a -> against.addObject().put("what", a.what()).put("found", a.found()));
    if (finding.baseline().state() != null) {
      why.putObject("baseline")
          .put("state", finding.baseline().state().text())
          .put("events", finding.baseline().events())
          .put("days", finding.baseline().days());
    }
    return json;
  }

  private static void contributions(ArrayNode into, Finding finding) {
    double[] points = Points.of(finding);
    for (int i = 0; i < points.length; i++) {
      Contribution c = finding.contributions().get(i);
      into.addObject()
          .put("what", c.what())
          .put("observed", c.observed())
          .put("usual", c.usual())
          .put("points", points[i]);
    }
  }

  /** As ATT&amp;CK writes it: {@code Command and Control}. */
  private static String tactic(String slug) {
    return Arrays.stream(slug.split("-", -1))
        .map(word -> word.equals("and") ? word : title(word))
        .collect(Collectors.joining(" "));
  }

  private static String title(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
