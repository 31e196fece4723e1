package dev.lapwing.pipeline.evaluate;

import static dev.lapwing.pipeline.evaluate.Lines.ANNA;
import static dev.lapwing.pipeline.evaluate.Lines.ATTACKED;
import static dev.lapwing.pipeline.evaluate.Lines.BRUNO;
import static dev.lapwing.pipeline.evaluate.Lines.QUIET;
import static dev.lapwing.pipeline.evaluate.Lines.citing;
import static dev.lapwing.pipeline.evaluate.Lines.incident;
import static dev.lapwing.pipeline.evaluate.Lines.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.connectors.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people, an attack on one of them on one day, a journey of the other on the next. */
class EvaluatorTest {

  private static final String BEFORE = ATTACKED + "T10:30:00Z";

  @TempDir private Path folder;

  @BeforeEach
  void writeWhatWasPlanted() throws IOException {
    write(
        "labels.ndjson",
        incident("takeover-1", "takeover", ANNA, ATTACKED, "alert"),
        incident("journey-1", "journey", BRUNO, QUIET, "none"));
    write(
        "identities.ndjson",
        Lines.person(ANNA, "day"),
        Lines.person(BRUNO, "night"),
        Lines.service("backup@corp.example"));
    write("findings.ndjson");
    write("coverage.json", "{}");
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }

  private Evaluation evaluate(ObjectNode... alerts) throws IOException {
    Files.write(
        folder.resolve("alerts.ndjson"),
        List.of(alerts).stream().map(ObjectNode::toString).toList());
    return Evaluator.evaluate(
        new EvaluationInput(
            folder.resolve("alerts.ndjson"),
            folder.resolve("labels.ndjson"),
            folder.resolve("findings.ndjson"),
            folder.resolve("coverage.json"),
            folder.resolve("identities.ndjson"),
            null,
            null,
            2));
  }

  @Test
  void anAlertThatCitesAnEventBeforeTheObjectiveFinds() throws IOException {
    Evaluation e = evaluate(citing(raised("a", "r", 3, BEFORE, ANNA), "takeover-1-event"));
    assertThat(e.found()).isEqualTo(1);
    assertThat(e.secondsToDetect(0.95)).isEqualTo(1_800);
    assertThat(e.alarms().falseOnes()).isEmpty();
  }

  @Test
  void anAlertCountsFromWhenItWasFirstToldOf() throws IOException {
    ObjectNode grown =
        citing(raised("a", "r", 3, ATTACKED + "T11:00:00Z", ANNA), "takeover-1-event");
    ((ObjectNode) grown.get("finding_info"))
        .put("created_time", Instant.parse(BEFORE).toEpochMilli());
    assertThat(evaluate(grown).found()).isEqualTo(1);
  }

  @Test
  void anotherNameOfThePersonIsThePerson() throws IOException {
    assertThat(evaluate(citing(raised("a", "r", 3, BEFORE, "Anna"), "takeover-1-event")).found())
        .isEqualTo(1);
  }

  @Test
  void theEntityMayStandInTheEvidence() throws IOException {
    ObjectNode alert = citing(raised("a", "r", 3, BEFORE, "x"), "takeover-1-event");
    alert.putArray("evidences").addObject().putObject("user").put("email_addr", ANNA);
    assertThat(evaluate(alert).found()).isEqualTo(1);
  }

  @Test
  void lowSeverityLateOrWithoutItsEventsDoesNotFind() throws IOException {
    Evaluation e =
        evaluate(
            citing(raised("low", "r", 2, BEFORE, ANNA), "takeover-1-event"),
            citing(raised("late", "r", 4, ATTACKED + "T11:00:00Z", ANNA), "takeover-1-event"),
            raised("uncited", "r", 4, BEFORE, ANNA),
            citing(raised("elsewhere", "r", 4, BEFORE, BRUNO), "takeover-1-event"));
    assertThat(e.found()).isZero();
    assertThat(e.outcomes().get(0).nearest()).isNotEmpty();
    assertThat(e.alarms().falseOnes()).isEmpty(); // about the attack all the same
  }

  @Test
  void repeatsAndRevisionsCountOnce() throws IOException {
    Evaluation e =
        evaluate(
            raised("a", "r", 3, QUIET + "T10:00:00Z", BRUNO),
            raised("a", "r", 3, QUIET + "T10:05:00Z", BRUNO));
    assertThat(e.alertsPerDay()).isEqualTo(0.5);
    assertThat(e.alarms().falseByRule()).containsEntry("r", 1L);
  }

  @Test
  void informationalAlertsDisturbNobody() throws IOException {
    assertThat(evaluate(raised("a", "r", 1, BEFORE, BRUNO)).alertsPerDay()).isZero();
  }

  @Test
  void aDayWithoutAttackIsBenign() throws IOException {
    Evaluation e =
        evaluate(
            raised("a", "r", 3, QUIET + "T09:00:00Z", BRUNO), raised("b", "r", 3, BEFORE, BRUNO));
    assertThat(e.benignDays()).hasSize(1);
    assertThat(e.alarms().falseOn(e.benignDays())).isEqualTo(1);
    assertThat(e.falseAlertsPerDay()).isEqualTo(1);
  }

  @Test
  void anAlertOnTheAttackedEntityADayLaterIsNotFalse() throws IOException {
    Evaluation e =
        evaluate(
            raised("a", "r", 3, QUIET + "T11:59:00Z", ANNA),
            raised("b", "r", 3, QUIET + "T12:01:00Z", ANNA));
    assertThat(e.alarms().falseOnes()).hasSize(1);
  }

  @Test
  void highSeverityAboutAJourneyIsCounted() throws IOException {
    Evaluation e =
        evaluate(
            citing(raised("a", "r", 4, QUIET + "T10:30:00Z", BRUNO), "journey-1-event"),
            citing(raised("b", "r", 3, QUIET + "T10:30:00Z", BRUNO), "journey-1-event"),
            raised("c", "r", 4, QUIET + "T10:30:00Z", BRUNO));
    assertThat(e.alarms().highOnBenign()).hasSize(1);
  }

  @Test
  void calibrationComparesRareFindingsWithTests() throws IOException {
    write("coverage.json", "{\"calibration\":{\"r\":{\"tests\":2000,\"1e-3\":9,\"1e-4\":9}}}");
    ObjectNode rare = raised("f", "r", 1, QUIET + "T10:30:00Z", BRUNO);
    ObjectNode attack = raised("g", "r", 1, BEFORE, ANNA);
    ObjectNode other = raised("h", "uncalibrated", 1, QUIET + "T10:30:00Z", BRUNO);
    write("findings.ndjson", rare.toString(), rare.toString(), attack.toString(), other.toString());
    Evaluation e = evaluate();
    assertThat(e.calibration()).containsOnlyKeys("r");
    assertThat(e.calibration().get("r").get("1e-3").value()).isEqualTo(0.5);
    assertThat(e.calibration().get("r").get("1e-4").value()).isEqualTo(5);
  }

  @Test
  void ofARuleWithAFloorNoMoreAreExpectedThanReachIt() throws IOException {
    write(
        "coverage.json",
        "{\"calibration\":{\"r\":{\"tests\":9000,\"surprising\":2},\"s\":{\"tests\":9000,\"surprising\":0}}}");
    write("findings.ndjson", raised("f", "r", 1, QUIET + "T10:30:00Z", BRUNO).toString());
    Evaluation e = evaluate();
    assertThat(e.calibration()).containsOnlyKeys("r");
    assertThat(e.calibration().get("r").get("1e-3").value()).isEqualTo(0.5);
  }

  @Test
  void whoIsDisturbedMoreIsShown() throws IOException {
    Evaluation e = evaluate(raised("a", "r", 3, QUIET + "T10:30:00Z", BRUNO));
    assertThat(e.fairness())
        .filteredOn(group -> group.trait().equals("shift"))
        .extracting(group -> group.value() + " " + group.rate().value())
        .containsExactly("day 0.0", "night 2.0");
  }

  @Test
  void servicesAreNotCountedAmongThePeople() throws IOException {
    assertThat(evaluate().people()).isEqualTo(2);
  }

  @Test
  void aLineThatIsNoAlertIsNamed() throws IOException {
    write("findings.ndjson", "{\"finding_info\":{}}");
    assertThatThrownBy(this::evaluate)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("findings.ndjson:1: no unmapped.entity.type");
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsWrong() {
    EvaluationInput input =
        new EvaluationInput(
            folder.resolve("labels.ndjson"),
            folder.resolve("labels.ndjson"),
            null,
            null,
            null,
            Instant.parse("2027-01-01T00:00:00Z"),
            null,
            2);
    assertThatThrownBy(() -> Evaluator.evaluate(input))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("--from 2027-01-01T00:00:00Z must lie before the end");
  }
}
