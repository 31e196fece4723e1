package dev.lapwing.connectors.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.core.access.AccessAction;
import dev.lapwing.core.access.AccessSettings;
import dev.lapwing.core.access.AccessSignal;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.risk.RiskLevel;
import java.util.List;
import org.assertj.core.util.Lists;
import org.junit.jupiter.api.Test;

/** Against RFC 8417, the Shared Signals Framework and CAEP 1.0. */
final class SetClaimsTest {

  private static final String CAEP = "https://schemas.openid.net/secevent/caep/event-type/";

  private static JsonNode claims(AccessAction action, String session) {
    boolean eased = action == AccessAction.NONE;
    AccessSignal signal =
        new AccessSignal(
            "jti-1",
            "alert-1",
            Entity.user("corp", "anna@corp.example"),
            "anna@corp.example",
            session,
            action,
            eased ? RiskLevel.LOW : RiskLevel.HIGH,
            eased ? RiskLevel.HIGH : RiskLevel.INFO,
            AccessSettings.Mode.ENFORCE,
            "impossible_travel",
            "Lisbon to \"Bridgeport\"\nrisk 82",
            "https://idp.corp.example/",
            1_490_889_378_041L,
            1_490_889_379_999L,
            eased ? 0 : 1_490_918_178_000L);
    try {
      return new ObjectMapper().readTree(SetClaims.of(signal));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode event(JsonNode claims, String type) {
    return claims.get("events").get(CAEP + type);
  }

  @Test
  void aSetHasItsClaimsInSecondsAndNoneThatItMustNotHave() {
    JsonNode claims = claims(AccessAction.STEP_UP_STRONG, "sess-42");
    assertThat(claims.get("iss").asText()).isEqualTo("https://idp.corp.example/");
    assertThat(claims.get("iat").asLong()).isEqualTo(1_490_889_379L);
    assertThat(claims.get("jti").asText()).isEqualTo("jti-1");
    assertThat(claims.get("txn").asText()).isEqualTo("alert-1");
    assertThat(claims.has("sub")).isFalse();
    assertThat(claims.has("exp")).isFalse();
    assertThat(claims.get("events")).hasSize(1);
  }

  @Test
  void theSubjectIsComplexAndAtTheTop() {
    JsonNode subject = claims(AccessAction.STEP_UP, "sess-42").get("sub_id");
    assertThat(subject.get("format").asText()).isEqualTo("complex");
    assertThat(subject.at("/user/format").asText()).isEqualTo("iss_sub");
    assertThat(subject.at("/user/iss").asText()).isEqualTo("https://idp.corp.example/");
    assertThat(subject.at("/user/sub").asText()).isEqualTo("anna@corp.example");
    assertThat(subject.at("/session/format").asText()).isEqualTo("opaque");
    assertThat(subject.at("/session/id").asText()).isEqualTo("sess-42");
    assertThat(subject.at("/tenant/id").asText()).isEqualTo("corp");
  }

  @Test
  void aRiskThatRisesHasAPrincipalAndLevelsInCapitals() {
    JsonNode event = event(claims(AccessAction.STEP_UP_STRONG, "sess-42"), "risk-level-change");
    assertThat(event.get("event_timestamp").asLong()).isEqualTo(1_490_889_378L);
    assertThat(event.get("initiating_entity").asText()).isEqualTo("policy");
    assertThat(event.get("principal").asText()).isEqualTo("SESSION");
    assertThat(event.get("previous_level").asText()).isEqualTo("LOW");
    assertThat(event.get("current_level").asText()).isEqualTo("HIGH");
    assertThat(event.get("risk_reason").asText()).isEqualTo("impossible_travel");
    assertThat(event.at("/reason_admin/en").asText())
        .isEqualTo("Lisbon to \"Bridgeport\"\nrisk 82");
    assertThat(event.at("/reason_user/en").asText()).isNotBlank();
  }

  @Test
  void withoutASessionTheUserIsThePrincipal() {
    JsonNode claims = claims(AccessAction.STEP_UP, null);
    assertThat(event(claims, "risk-level-change").get("principal").asText()).isEqualTo("USER");
    assertThat(claims.get("sub_id").has("session")).isFalse();
  }

  @Test
  void anEndOfTheSessionIsItsOwnEventWithoutLevels() {
    JsonNode event = event(claims(AccessAction.REVOKE, "sess-42"), "session-revoked");
    assertThat(Lists.newArrayList(event.fieldNames()))
        .containsExactly("event_timestamp", "initiating_entity", "reason_admin", "reason_user");
  }

  @Test
  void easingIsARiskThatFallsToLowAndNeverExpires() {
    JsonNode claims = claims(AccessAction.NONE, "sess-42");
    JsonNode event = event(claims, "risk-level-change");
    assertThat(event.get("current_level").asText()).isEqualTo("LOW");
    assertThat(event.get("previous_level").asText()).isEqualTo("HIGH");
    assertThat(event.at("/reason_user/en").asText()).isEqualTo("The extra check is over");
    assertThat(claims.at("/lapwing/action").asText()).isEqualTo("ease");
    assertThat(claims.get("lapwing").has("expires")).isFalse();
  }

  @Test
  void whatCaepHasNoWordForIsLapwingsOwn() {
    JsonNode own = claims(AccessAction.STEP_UP_STRONG, "sess-42").get("lapwing");
    assertThat(own.get("action").asText()).isEqualTo("step_up");
    assertThat(own.get("acr").asText()).isEqualTo("phr");
    assertThat(own.get("alert_uid").asText()).isEqualTo("alert-1");
    assertThat(own.get("mode").asText()).isEqualTo("enforce");
    assertThat(own.get("expires").asLong()).isEqualTo(1_490_918_178L);
    assertThat(own.at("/entity/type").asText()).isEqualTo("user");
    assertThat(claims(AccessAction.REVOKE, null).get("lapwing").has("acr")).isFalse();
  }

  @Test
  void everyLevelIsOneThatCaepKnows() {
    for (RiskLevel level : RiskLevel.values()) {
      assertThat(List.of("LOW", "MEDIUM", "HIGH")).contains(level.caep());
    }
  }
}
