package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import java.time.Duration;
import java.util.List;

/**
 * Someone teaches the sensor that much is usual: uploads grow by two to five per cent a day for
 * weeks, then the data goes out in an hour or two.
 */
final class PoisoningRamp implements Scenario {

  @Override
  public String name() {
    return "poisoning_ramp";
  }

  @Override
  public String technique() {
    return "T1048";
  }

  @Override
  public Duration longest() {
    return Duration.ofDays(25);
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person insider = stage.lead();
    long start = stage.moment();
    List<Presence> days = WorkDays.connected(stage, insider, start, 40);
    if (days.isEmpty()) {
      days = List.of(stage.connected(insider));
    }
    double usual = insider.rhythm().uploadPerHour() * insider.rhythm().hours();
    double growth = 1.02 + 0.03 * dice.uniform();
    Address outside = Footholds.hosted(dice);
    Presence last = days.get(days.size() - 1);
    for (Presence day : days.subList(0, days.size() - 1)) {
      double passed = (day.from() - start) / (double) Stage.DAY;
      Smuggling out = Smuggling.from(day, insider, outside, dice);
      out.concern(incident);
      double extra = usual * (StrictMath.pow(growth, passed) - 1);
      out.spread(day, Math.max(20_000, extra), dice.between(3, 6), incident);
    }
    takeAll(Smuggling.from(last, insider, outside, dice), last, usual, incident);
  }

  private static void takeAll(Smuggling out, Presence day, double usual, Incident incident) {
    out.concern(incident);
    Dice dice = out.dice();
    double bytes = usual * (6 + 6 * dice.uniform());
    int parts = dice.between(15, 30);
    long time = day.moment(dice);
    long gap = Math.max(1, Math.min(4 * Stage.MINUTE, (day.end() - time) / parts));
    for (int i = 0; i < parts; i++) {
      out.send(time, bytes / parts, incident);
      time += gap / 2 + dice.between(0, gap / 2);
      if (i == parts * 3 / 4) {
        incident.objective(time);
      }
    }
  }
}
