package dev.lapwing.pipeline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.alert.DetectionFinding;
import dev.lapwing.connectors.signal.SetClaims;
import dev.lapwing.core.access.AccessAction;
import dev.lapwing.core.access.AccessSettings;
import dev.lapwing.core.access.AccessSignal;
import dev.lapwing.core.alert.Alert;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Contribution;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Rarity;
import dev.lapwing.core.risk.RiskLevel;
import dev.lapwing.core.risk.RiskView;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.flink.stage.Tally;
import dev.lapwing.pipeline.audit.Coverage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The pages of formats name the fields that are written, all of them and no others. */
class FormatPagesTest {

  private static final Entity ANNA = Entity.user("corp", "anna");

  private static Finding finding() {
    RuleHead rule = RuleSet.builtin().named("impossible_travel").orElseThrow().head();
    Event event =
        Event.builder()
            .id("e1")
            .type(EventType.AUTH_LOGON)
            .time(1_000)
            .user(User.named("anna"))
            .build();
    return FindingBuilder.of(rule, ANNA)
        .baseline(new Baseline(Baseline.State.READY, 40, 14))
        .because("speed", "8,400 km/h", "never above 900 km/h", 5)
        .against("same device at both ends", false)
        .decidedBy(event)
        .build()
        .rated(new Rarity(1e-5, 0.1, 7, 9_000), true);
  }

  private static RiskView risk() {
    return new RiskView(85, 0, 1, List.of(new Contribution("impossible_travel", "", "", 85)));
  }

  @Test
  void thePageOfAlertsNamesEveryField() throws JsonProcessingException {
    String alert =
        DetectionFinding.of(
            new Alert(finding(), risk(), Alert.Activity.CREATE, 1, 1_000),
            Map.of(finding().rule(), "Ask."));
    Set<String> whole =
        Set.of("evidences", "anomaly_analyses", "observables", "finding_info.types");

    assertThat(JsonPaths.of(alert, whole))
        .isEqualTo(JsonPaths.documented(Docs.reference("alert-format.md")));
  }

  @Test
  void thePageOfAccessSignalsNamesEveryField() throws JsonProcessingException {
    String signal =
        SetClaims.of(
            new AccessSignal(
                "j",
                "a",
                ANNA,
                "anna@corp.example",
                "s1",
                AccessAction.STEP_UP,
                RiskLevel.MEDIUM,
                RiskLevel.LOW,
                AccessSettings.Mode.REPORT,
                "impossible_travel",
                "why",
                "https://lapwing.invalid/",
                1_000,
                1_000,
                2_000));
    Set<String> documented = JsonPaths.documented(Docs.reference("access-signal-format.md"));
    documented.removeIf("events.<type>"::equals);

    assertThat(documented).isEqualTo(JsonPaths.of(signal, Set.of()));
  }

  @Test
  void thePageOfCoverageNamesEveryCount() throws JsonProcessingException {
    String counted = Tally.PREFIX + "sources/okta/read";
    String tested = Tally.PREFIX + "calibration/volume/tests";
    String text = new Coverage(Map.of(counted, 1L, tested, 1L)).toJson(RuleSet.builtin());
    JsonNode json = new ObjectMapper().readTree(text);
    Set<String> counts = new TreeSet<>();
    json.at("/sources/okta").fieldNames().forEachRemaining(counts::add);
    json.at("/rules/impossible_travel").fieldNames().forEachRemaining(counts::add);
    json.at("/calibration/volume").fieldNames().forEachRemaining(counts::add);
    String page = Docs.text(Docs.reference("coverage.md"));

    assertThat(JsonPaths.documented(Docs.reference("coverage.md"))).isEqualTo(counts);
    json.fieldNames().forEachRemaining(part -> assertThat(page).contains("`" + part + "`"));
  }
}
