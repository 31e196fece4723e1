package dev.lapwing.pipeline.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.pipeline.simulate.scenario.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Six weeks hold every scenario, also those that take weeks. */
class LongSimulationTest {

  private static final SimulationSettings SETTINGS = SimulationSettings.of(70, 42, 5);
  private static final List<Label> LABELS = Simulation.simulate(SETTINGS).labels();

  private static Label of(String scenario) {
    return LABELS.stream().filter(label -> label.scenario().equals(scenario)).findFirst().get();
  }

  @Test
  void nothingIsPlantedInTheFirstTwoWeeks() {
    Instant learnt = SETTINGS.start().plus(Duration.ofDays(14));
    assertThat(LABELS).allMatch(label -> !label.start().isBefore(learnt));
    assertThat(LABELS).allMatch(label -> label.end().isBefore(SETTINGS.end()));
  }

  @Test
  void everyIncidentHasEventsAndAnObjectiveWithinItsTime() {
    for (Label label : LABELS) {
      assertThat(label.events()).as(label.incident()).isNotEmpty();
      assertThat(label.objective())
          .as(label.incident())
          .isAfter(label.start())
          .isBeforeOrEqualTo(label.end());
    }
  }

  @Test
  void thereAreManyAttacksAndManyOddities() {
    List<String> attacks =
        LABELS.stream().filter(Label::expectAlert).map(Label::scenario).distinct().toList();
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(18);
    assertThat(LABELS.stream().filter(label -> !label.expectAlert()).toList())
        .hasSizeGreaterThanOrEqualTo(16);
    assertThat(LABELS.stream().filter(Label::expectAlert).map(Label::technique))
        .allMatch(technique -> technique.matches("T\\d{4}(\\.\\d{3})?"));
  }

  @Test
  void slowAttacksTakeDaysAndWeeks() {
    assertThat(length("exfiltration_slow")).isGreaterThan(Duration.ofDays(3));
    assertThat(length("poisoning_ramp")).isGreaterThan(Duration.ofDays(14));
    assertThat(length("beaconing")).isGreaterThan(Duration.ofHours(20));
  }

  private static Duration length(String scenario) {
    return Duration.between(of(scenario).start(), of(scenario).objective());
  }

  @Test
  void theOwnerOfADormantAccountHasBeenAwayForAMonth() {
    Label dormant = of("dormant_account");
    String owner = dormant.entities().get(0).id();
    List<LogLine> before =
        Simulation.simulate(SETTINGS).stream()
            .filter(line -> line.timeMs() < dormant.start().toEpochMilli())
            .filter(line -> line.raw().contains("\"" + owner + "\""))
            .collect(Collectors.toList());
    long gone = before.get(before.size() - 1).timeMs();
    assertThat(Duration.ofMillis(dormant.start().toEpochMilli() - gone))
        .isGreaterThan(Duration.ofDays(30));
  }

  @Test
  void whatDoesNotFitIsRefusedWhenItIsAskedFor() {
    SimulationSettings week =
        SimulationSettings.of(20, 7, 5).withScenarios(List.of("poisoning_ramp"));
    assertThatThrownBy(() -> Simulation.simulate(week))
        .hasMessageContaining("poisoning_ramp takes 25.0 days")
        .hasMessageContaining("simulate more days");
  }
}
