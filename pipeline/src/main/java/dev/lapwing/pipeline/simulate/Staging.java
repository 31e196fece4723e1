package dev.lapwing.pipeline.simulate;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.life.Calendar;
import dev.lapwing.pipeline.simulate.scenario.Casting;
import dev.lapwing.pipeline.simulate.scenario.Incident;
import dev.lapwing.pipeline.simulate.scenario.Scenario;
import dev.lapwing.pipeline.simulate.scenario.Scenarios;
import dev.lapwing.pipeline.simulate.scenario.Script;
import dev.lapwing.pipeline.simulate.scenario.Stage;
import dev.lapwing.pipeline.simulate.scenario.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans the incidents of a simulation. */
final class Staging {

  private Staging() {}

  /**
   * Puts the chosen scenarios into the script. All are cast, also those that are not played, so
   * that the choice of one does not change another.
   */
  static List<Incident> plan(
      SimulationSettings settings, Company company, Calendar calendar, Script script) {
    Set<String> chosen =
        Scenarios.chosen(settings.scenarios(), settings.incidentsFrom(), settings.end());
    Map<String, Casting.Part> parts =
        Casting.all(
            company.steady(settings.period()),
            settings.rounds(),
            Dice.of(settings.seed(), "casting", 1));
    List<Incident> incidents = new ArrayList<>();
    for (int round = 1; round <= settings.rounds(); round++) {
      for (Scenario scenario : Scenarios.all()) {
        if (chosen.contains(scenario.name())) {
          Dice dice = Dice.of(settings.seed(), scenario.name(), round);
          Incident incident = new Incident(scenario, round, script);
          Casting.Part part = parts.get(Casting.key(scenario, round));
          Window window = window(settings, scenario, round);
          scenario.plan(new Stage(company, part, calendar, window, dice, script), incident);
          incidents.add(incident);
        }
      }
    }
    return List.copyOf(incidents);
  }

  private static Window window(SimulationSettings settings, Scenario scenario, int round) {
    return Window.of(
        scenario,
        settings.start(),
        settings.incidentsFrom(),
        settings.end(),
        round,
        settings.rounds());
  }
}
