package dev.lapwing.pipeline.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.pipeline.simulate.scenario.Label;
import dev.lapwing.pipeline.simulate.vendor.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SimulationSettings SMALL = SimulationSettings.of(30, 6, 7);

  private static List<LogLine> lines(SimulationSettings settings) {
    return Simulation.simulate(settings).stream().toList();
  }

  private static List<LogLine> lines(String... scenarios) {
    return lines(SMALL.withScenarios(List.of(scenarios)));
  }

  @Test
  void theSameSeedGivesTheSameLines() {
    assertThat(lines(SMALL)).isEqualTo(lines(SMALL));
  }

  @Test
  void anotherSeedGivesOtherLines() {
    assertThat(lines(SimulationSettings.of(30, 2, 7)))
        .isNotEqualTo(lines(SimulationSettings.of(30, 2, 8)));
  }

  @Test
  void linesComeInTheOrderOfTimeAndWithinTheSettings() {
    assertThat(lines(SMALL).stream().map(LogLine::timeMs).toList())
        .isSorted()
        .allMatch(time -> time >= SMALL.start().toEpochMilli())
        .allMatch(time -> time < SMALL.end().toEpochMilli());
  }

  @Test
  void everySourceWritesAndItsJsonIsValid() throws Exception {
    List<LogLine> lines = lines(SimulationSettings.of(120, 3, 7));
    assertThat(lines.stream().map(LogLine::source).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(Source.all());
    Set<String> text = Set.of(Source.LINUX, Source.AUDITD, Source.ASA, Source.PULSE);
    for (LogLine line : lines) {
      assertThat(line.raw()).doesNotContain("\n");
      if (!text.contains(line.source())) {
        assertThat(JSON.readTree(line.raw()).isObject()).isTrue();
      }
    }
  }

  @Test
  void labelsCiteEventsThatWereWritten() throws Exception {
    Simulation simulation = Simulation.simulate(SMALL);
    Set<String> uids = new HashSet<>();
    for (LogLine line : simulation.stream().toList()) {
      if (line.raw().startsWith("{")) {
        uids.add(uid(line.source(), JSON.readTree(line.raw())));
      }
    }
    for (Label label : simulation.labels()) {
      assertThat(label.events()).as(label.incident()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(
              label.events().stream()
                  .filter(SimulationTest::vendorGaveIt)
                  .map(id -> id.replaceFirst("\\.conn\\..*", "")))
          .as(label.incident())
          .allMatch(uids::contains);
    }
  }

  private static String uid(String source, JsonNode log) {
    return switch (source) {
      case "ocsf" -> log.at("/metadata/uid").asText();
      case "json" -> log.toString();
      case "okta" -> log.get("uuid").asText();
      case "zeek" -> log.get("uid").asText();
      case "m365" -> log.get("Id").asText();
      case "entra" -> log.at("/properties/id").asText();
      case "cloudtrail" -> log.get("eventID").asText();
      default ->
          String.join(
              "/",
              log.at("/winlog/channel").asText(),
              log.at("/winlog/computer_name").asText(),
              log.at("/winlog/record_id").asText(),
              String.valueOf(Instant.parse(log.get("@timestamp").asText()).toEpochMilli()));
    };
  }

  /** A line without an id of its own is known by 32 hexadecimal digits. */
  private static boolean vendorGaveIt(String uid) {
    return !uid.matches("[0-9a-f]{32}");
  }

  @Test
  void noEventHasTheIdOfAnother() throws Exception {
    List<String> uids = new ArrayList<>();
    for (LogLine line : lines(SMALL)) {
      if (line.raw().startsWith("{")) {
        uids.add(uid(line.source(), JSON.readTree(line.raw())));
      }
    }
    assertThat(uids).doesNotHaveDuplicates();
  }

  @Test
  void everyAttackReachesItsObjectiveWithinTheSettings() {
    for (Label label : Simulation.simulate(SMALL).labels()) {
      assertThat(label.start()).isAfterOrEqualTo(SMALL.incidentsFrom());
      assertThat(label.objective()).isAfter(label.start()).isBeforeOrEqualTo(label.end());
      assertThat(label.end()).isBefore(SMALL.end());
      assertThat(label.entities()).isNotEmpty();
    }
  }

  @Test
  void whatIsNoAttackIsNotToBeAlerted() {
    assertThat(Simulation.simulate(SMALL.withScenarios(List.of("benign"))).labels())
        .isNotEmpty()
        .noneMatch(Label::expectAlert);
    assertThat(Simulation.simulate(SMALL.withScenarios(List.of("none"))).labels()).isEmpty();
  }

  @Test
  void attacksChangeNothingElse() {
    Set<String> ordinary = masked(lines("none"));
    Set<String> attacked = masked(lines("attacks"));
    assertThat(attacked).containsAll(ordinary).hasSizeGreaterThan(ordinary.size());
  }

  @Test
  void theChoiceOfOneScenarioDoesNotChangeAnother() {
    Label alone = Simulation.simulate(SMALL.withScenarios(List.of("mfa_fatigue"))).labels().get(0);
    assertThat(Simulation.simulate(SMALL).labels()).contains(alone);
  }

  /** Windows numbers its records without gaps, so an attack moves the numbers after it. */
  private static Set<String> masked(List<LogLine> lines) {
    return lines.stream()
        .map(line -> line.raw().replaceFirst("\"record_id\":\\d+", ""))
        .collect(Collectors.toSet());
  }

  @Test
  void everyRoundHasAnIncidentOfItsOwn() {
    SimulationSettings thrice =
        SimulationSettings.of(30, 6, 7, SMALL.start(), List.of("account_takeover"), 3);
    assertThat(Simulation.simulate(thrice).labels())
        .extracting(Label::incident)
        .containsExactly("account_takeover-1", "account_takeover-2", "account_takeover-3");
  }

  @Test
  void theDemoEndsInTheWorkingWeekWithEverythingInItsLastHours() {
    Instant saturday = Instant.parse("2026-03-07T11:00:00Z");
    SimulationSettings demo = SimulationSettings.demo(1, saturday);
    assertThat(demo.end()).isEqualTo("2026-03-06T18:00:00Z");
    assertThat(Simulation.simulate(demo).labels())
        .hasSize(12)
        .allMatch(label -> label.start().isAfter(demo.end().minusSeconds(5 * 3600)));
  }

  @Test
  void anUnknownScenarioIsNamedTogetherWithThoseThatExist() {
    assertThatThrownBy(() -> Simulation.simulate(SMALL.withScenarios(List.of("mfa_fatige"))))
        .hasMessageContaining("'mfa_fatige'")
        .hasMessageContaining("mfa_fatigue");
  }

  @Test
  void inAShortSimulationTheAttacksLieInTheLastThirdInALongOneAfterTwoWeeks() {
    assertThat(SMALL.incidentsFrom()).isEqualTo(SMALL.start().plus(Duration.ofDays(4)));
    SimulationSettings sixWeeks = SimulationSettings.of(30, 42, 7);
    assertThat(sixWeeks.incidentsFrom()).isEqualTo(SMALL.start().plus(Duration.ofDays(14)));
  }

  @Test
  void tooFewPeopleAreRefused() {
    assertThatThrownBy(() -> SimulationSettings.of(3, 1, 1))
        .hasMessage("users is 3, but must be from 10 to 50000");
  }
}
