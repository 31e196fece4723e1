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
import java.util.ArrayList;
import java.util.List;
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
    Set<String> chosen = Scenarios.named(settings.scenarios());
    List<Incident> incidents = new ArrayList<>();
    for (int round = 1; round <= settings.rounds(); round++) {
      Casting casting =
          new Casting(
              company.steady(settings.period()), Dice.of(settings.seed(), "casting", round));
      for (Scenario scenario : Scenarios.all()) {
        Casting.Part part = casting.cast(scenario);
        if (chosen.contains(scenario.name())) {
          Dice dice = Dice.of(settings.seed(), scenario.name(), round);
          Stage.Window window = new Stage.Window(settings.incidentsFrom(), settings.end());
          Incident incident = new Incident(scenario, round, script);
          scenario.plan(new Stage(company, part, calendar, window, dice, script), incident);
          incidents.add(incident);
        }
      }
    }
    return List.copyOf(incidents);
  }
}
