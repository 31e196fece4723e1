package dev.lapwing.connectors.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.core.alert.Alert;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.finding.Technique;
import dev.lapwing.core.risk.RiskModel;
import dev.lapwing.core.risk.RiskView;
import dev.lapwing.core.rule.RuleHead;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What others read of an alert: OCSF 1.8's class 2004, and the fields that the audit promises. */
final class DetectionFindingTest {

  private static final RuleHead RULE =
      new RuleHead(
          "impossible_travel",
          "id",
          "Impossible travel",
          "stable",
          Severity.HIGH,
          List.of(new Technique("T1078", "initial-access")),
          List.of(),
          null,
          "f",
          1);

  private static Event signIn(String id, long time, String ip, Geo geo) {
    return Event.builder()
        .id(id)
        .type(EventType.AUTH_LOGON)
        .outcome(Outcome.SUCCESS)
        .time(time)
        .tenant("corp")
        .source("okta")
        .code("user.session.start")
        .user(User.of("00u1", "anna", null, "anna@corp.example"))
        .src(Endpoint.ip(ip).withPlace(geo, null).withDevice("dev-" + id, "Firefox", "Linux"))
        .auth(new Auth(0, null, null, null, null, List.of(), "sess-" + id, null, null))
        .build();
  }

  private static FindingBuilder travel() {
    Geo lisbon = new Geo("PT", null, "Lisbon", 38.722_252, -9.139_337, 0, 3243, "MEO");
    Geo bridgeport = new Geo("US", "CT", "Bridgeport", 41.18, -73.19, 0, 7015, null);
    return FindingBuilder.of(RULE, Entity.user("corp", "anna@corp.example"))
        .anchor("day 1")
        .family(Family.IDENTITY)
        .title("Impossible travel: anna")
        .message("anna was here and there")
        .surprise(5.5)
        .baseline(new Baseline(Baseline.State.READY, 412, 38))
        .because("required speed", "18,700 km/h", "never above 900 km/h", 3)
        .because("device", "first time", "2 devices", 1)
        .against("VPN at either end", false)
        .eventIds(List.of("older"))
        .evidence(signIn("1", 1000, "85.245.107.41", lisbon))
        .decidedBy(signIn("2", 361_000, "24.151.103.17", bridgeport));
  }

  private static JsonNode json(String text) {
    try {
      assertThat(text).doesNotContain("\n");
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode alert(Alert.Activity activity, int revision) {
    RiskView risk = new RiskView(82, 0, 1, List.of());
    return json(
        DetectionFinding.of(new Alert(travel().build(), risk, activity, revision, 361_007)));
  }

  @Test
  void whatToDoFirstIsSaidWhereTheRuleSaysSo() {
    Alert raised = new Alert(travel().build(), null, Alert.Activity.CREATE, 1, 361_007);

    JsonNode told =
        json(DetectionFinding.of(raised, Map.of("impossible_travel", "Ask where they were.")));

    assertThat(told.at("/remediation/desc").textValue()).isEqualTo("Ask where they were.");
    assertThat(json(DetectionFinding.of(raised, Map.of("other", "x"))).has("remediation"))
        .isFalse();
  }

  private final JsonNode alert = alert(Alert.Activity.CREATE, 1);

  @Test
  void whatOcsfRequiresIsThere() {
    assertThat(alert.get("class_uid").asInt()).isEqualTo(2004);
    assertThat(alert.get("category_uid").asInt()).isEqualTo(2);
    assertThat(alert.get("activity_id").asInt()).isEqualTo(1);
    assertThat(alert.get("type_uid").asInt()).isEqualTo(200_401);
    assertThat(alert.get("time").asLong()).isEqualTo(361_000);
    assertThat(alert.get("severity_id").asInt()).isEqualTo(4);
    assertThat(alert.get("severity").asText()).isEqualTo("High");
    assertThat(alert.at("/metadata/version").asText()).isEqualTo("1.8.0");
    assertThat(alert.at("/metadata/product/vendor_name").asText()).isEqualTo("Lapwing");
    assertThat(alert.at("/metadata/product/name").asText()).isEqualTo("Lapwing");
    assertThat(alert.at("/metadata/tenant_uid").asText()).isEqualTo("corp");
    assertThat(alert.at("/finding_info/analytic/type_id").asInt()).isEqualTo(2);
    assertThat(alert.get("is_alert").asBoolean()).isTrue();
  }

  @Test
  void whatOthersRelyOnIsThere() {
    Finding finding = travel().build();
    JsonNode info = alert.get("finding_info");
    assertThat(info.get("uid").asText()).isEqualTo(finding.uid());
    assertThat(info.get("title").asText()).isEqualTo("Impossible travel: anna");
    assertThat(info.at("/analytic/uid").asText()).isEqualTo("impossible_travel");
    assertThat(info.at("/analytic/name").asText()).isEqualTo("Impossible travel");
    assertThat(info.at("/attacks/0/technique/uid").asText()).isEqualTo("T1078");
    assertThat(info.at("/attacks/0/tactic/name").asText()).isEqualTo("Initial Access");
    assertThat(info.get("first_seen_time").asLong()).isEqualTo(1000);
    assertThat(info.get("last_seen_time").asLong()).isEqualTo(361_000);
    assertThat(info.get("created_time").asLong()).isEqualTo(361_007);
    assertThat(info.get("related_events").findValuesAsText("uid"))
        .containsExactly("older", "1", "2");
    assertThat(info.at("/related_events/1/type_uid").asInt()).isEqualTo(300_201);
    assertThat(alert.get("risk_score").asInt()).isEqualTo(82);
    assertThat(alert.at("/unmapped/entity"))
        .isEqualTo(json("{\"tenant\":\"corp\",\"type\":\"user\",\"id\":\"anna@corp.example\"}"));
  }

  @Test
  void aRevisionHasTheSameFindingButItsOwnMessage() {
    JsonNode update = alert(Alert.Activity.UPDATE, 2);
    assertThat(update.at("/finding_info/uid")).isEqualTo(alert.at("/finding_info/uid"));
    assertThat(alert.at("/metadata/uid").asText()).endsWith(":1");
    assertThat(update.at("/metadata/uid").asText()).endsWith(":2");
    assertThat(update.get("type_uid").asInt()).isEqualTo(200_402);
    assertThat(alert(Alert.Activity.CLOSE, 3).get("status_id").asInt()).isEqualTo(4);
  }

  @Test
  void theEvidenceThatDecidedComesFirstWithUserDeviceAndSource() {
    JsonNode first = alert.at("/evidences/0");
    assertThat(first.get("uid").asText()).isEqualTo("2");
    assertThat(alert.at("/evidences/1/uid").asText()).isEqualTo("1");
    assertThat(first.at("/user/name").asText()).isEqualTo("anna");
    assertThat(first.at("/user/email_addr").asText()).isEqualTo("anna@corp.example");
    assertThat(first.at("/actor/session/uid").asText()).isEqualTo("sess-2");
    assertThat(first.at("/device/uid").asText()).isEqualTo("dev-2");
    assertThat(first.at("/src_endpoint/ip").asText()).isEqualTo("24.151.103.17");
    assertThat(first.at("/src_endpoint/location/city").asText()).isEqualTo("Bridgeport");
    assertThat(first.at("/src_endpoint/autonomous_system/number").asInt()).isEqualTo(7015);
    assertThat(alert.at("/evidences/1/src_endpoint/location/lat").asDouble()).isEqualTo(38.7223);
  }

  @Test
  void observablesPointIntoTheEvidenceAndAreThereOnce() {
    assertThat(alert.get("observables").findValuesAsText("value"))
        .containsExactly("24.151.103.17", "anna", "00u1", "85.245.107.41");
    for (JsonNode each : alert.get("observables")) {
      String pointer = "/" + each.get("name").asText().replace("[", "/").replaceAll("]?\\.", "/");
      assertThat(alert.at(pointer).asText()).isEqualTo(each.get("value").asText());
    }
  }

  @Test
  void observedAndUsualStandSideBySide() {
    JsonNode analysis = alert.at("/anomaly_analyses/0");
    assertThat(analysis.at("/analysis_targets/0/name").asText()).isEqualTo("anna@corp.example");
    assertThat(analysis.at("/analysis_targets/0/type").asText()).isEqualTo("User");
    assertThat(analysis.get("anomalies").findValuesAsText("observation_parameter"))
        .isEqualTo(analysis.get("baselines").findValuesAsText("observation_parameter"))
        .containsExactly("required speed", "device");
    assertThat(analysis.at("/anomalies/0/observations/0/value").asText()).isEqualTo("18,700 km/h");
    assertThat(analysis.at("/baselines/0/observations/0/value").asText())
        .isEqualTo("never above 900 km/h");
  }

  @Test
  void itExplainsItself() {
    JsonNode why = alert.at("/unmapped/explanation");
    assertThat(why.get("p").asDouble()).isCloseTo(3.16e-6, within(1e-8));
    assertThat(why.at("/against/0/what").asText()).isEqualTo("VPN at either end");
    assertThat(why.at("/against/0/found").asBoolean()).isFalse();
    assertThat(why.at("/baseline/state").asText()).isEqualTo("ready");
    assertThat(why.at("/baseline/events").asLong()).isEqualTo(412);
    assertThat(why.at("/baseline/days").asLong()).isEqualTo(38);
  }

  @Test
  void pointsAddUpToWhatTheFindingIsWorthAlone() {
    JsonNode reasons = alert.at("/unmapped/explanation/contributions");
    double share = RiskModel.share(5.5);
    assertThat(reasons.at("/0/points").asDouble()).isCloseTo(share * 3 / 4, within(0.051));
    assertThat(reasons.at("/1/points").asDouble()).isCloseTo(share / 4, within(0.051));
    double sum = reasons.at("/0/points").asDouble() + reasons.at("/1/points").asDouble();
    assertThat(sum).isCloseTo(share, within(0.0501));
  }

  @Test
  void reasonsWithoutWeightHaveNoPoints() {
    Finding finding =
        FindingBuilder.of(RULE, Entity.user("corp", "anna"))
            .because("a", "b", "c", 0)
            .because("d", "e", "f", -1)
            .decidedBy(signIn("1", 1, "192.0.2.1", null))
            .build();
    assertThat(Points.of(finding)).containsExactly(0, 0);
  }

  @Test
  void aLearningBaselineHalvesTheConfidence() {
    Finding learning =
        travel().baseline(new Baseline(Baseline.State.LEARNING, 2, 1)).alerts(false).build();
    JsonNode json = json(DetectionFinding.of(learning));
    assertThat(alert.get("confidence_id").asInt()).isEqualTo(3);
    assertThat(json.get("confidence_score").asInt())
        .isEqualTo(Math.round(alert.get("confidence_score").asInt() / 2f));
    assertThat(json.get("is_alert").asBoolean()).isFalse();
    assertThat(json.has("risk_score")).isFalse();
  }

  @Test
  void whatAttackersWroteIsText() {
    String nasty = "\"}],\n\u0000<script>\u2028'\\";
    Finding finding =
        FindingBuilder.of(RULE, Entity.user("corp", nasty))
            .message(nasty)
            .because(nasty, nasty, nasty, 1)
            .decidedBy(
                signIn("1", 1, "192.0.2.1", null).toBuilder().user(User.named(nasty)).build())
            .build();
    JsonNode json = json(DetectionFinding.of(finding));
    assertThat(json.get("message").asText()).isEqualTo(nasty);
    assertThat(json.at("/unmapped/entity/id").asText()).isEqualTo(nasty);
    assertThat(json.at("/evidences/0/user/name").asText()).isEqualTo(nasty);
  }
}
