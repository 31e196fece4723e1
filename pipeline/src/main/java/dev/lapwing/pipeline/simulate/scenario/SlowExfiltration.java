package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import java.time.Duration;
import java.util.List;

/**
 * An insider sends out files over five to eight working days, every day somewhat more, each day
 * between half and four times what the workstation usually sends.
 */
final class SlowExfiltration implements Scenario {

  @Override
  public String name() {
    return "exfiltration_slow";
  }

  @Override
  public String technique() {
    return "T1048";
  }

  @Override
  public Duration longest() {
    return Duration.ofDays(14);
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person insider = stage.lead();
    List<Presence> days = WorkDays.connected(stage, insider, stage.moment(), dice.between(5, 8));
    if (days.isEmpty()) {
      days = List.of(stage.connected(insider));
    }
    double usual = insider.rhythm().uploadPerHour() * insider.rhythm().hours();
    double share = 0.5 + 0.5 * dice.uniform();
    double growth = 0.2 + 0.3 * dice.uniform();
    var outside = Footholds.hosted(dice);
    for (int i = 0; i < days.size(); i++) {
      Presence day = days.get(i);
      Smuggling out = Smuggling.from(day, insider, outside, dice);
      out.concern(incident);
      out.spread(day, usual * (share + growth * i), dice.between(5, 12), incident);
    }
    Presence last = days.get(days.size() - 1);
    incident.objective(last.from() + (last.end() - last.from()) * 3 / 4);
  }
}
