package dev.lapwing.pipeline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.simulate.Progress;
import dev.lapwing.pipeline.simulate.Simulation;
import dev.lapwing.pipeline.simulate.SimulationSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promise of bytes, held against what the shipped rules learn of a small company. */
final class ForecastTest {

  private static final Forecast FORECAST =
      Forecast.of(
          RuleSet.builtin(),
          Simulation.simulate(SimulationSettings.of(30, 30, 5).withScenarios(List.of("none"))),
          Progress.SILENT);

  @Test
  void aQuietUserTakesAKilobyteAndABusyOneFour() {
    assertThat(FORECAST.bytes("user", Forecast.ALL, 0.5)).isBetween(100, 1024);
    assertThat(FORECAST.bytes("user", Forecast.ALL, 1)).isLessThanOrEqualTo(4096);
  }

  @Test
  void aHostTakesFourKilobytes() {
    assertThat(FORECAST.bytes("host", Forecast.ALL, 1)).isBetween(10, 4096);
  }

  @Test
  void everyRuleIsNamed() {
    assertThat(FORECAST.types()).contains("user", "host");
    assertThat(FORECAST.rules("user"))
        .contains(Forecast.ALL, "impossible_travel", "new_device")
        .doesNotContainNull();
    assertThat(FORECAST.entities("user")).isGreaterThanOrEqualTo(30);
  }
}
