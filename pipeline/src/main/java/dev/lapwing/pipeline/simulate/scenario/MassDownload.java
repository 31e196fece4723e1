package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.Document;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import java.time.Duration;

/** Someone who is about to leave takes the team's files home, on the own laptop, in the evening. */
final class MassDownload implements Scenario {

  @Override
  public String name() {
    return "mass_download";
  }

  @Override
  public String technique() {
    return "T1213.002";
  }

  @Override
  public Duration longest() {
    return Duration.ofHours(3);
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person insider = stage.lead();
    incident.concerns(insider);
    long time = stage.eveningMoment(insider);
    M365Log files = Persona.atLaptop(insider, insider.home(), time, dice).m365();
    int count = (int) Math.min(1_500, 150 + dice.lognormal(250, 0.6));
    long gap = 120 * Stage.MINUTE / count;
    for (int i = 0; i < count; i++) {
      incident.at(time, files.downloaded(document(insider, dice)));
      time += dice.between(gap / 10, gap);
      if (i == count * 3 / 4) {
        incident.objective(time);
      }
    }
  }

  private static Document document(Person insider, Dice dice) {
    String team = insider.department().label();
    return dice.chance(0.8) ? Document.of(team, dice) : Document.own(insider.login(), dice);
  }
}
