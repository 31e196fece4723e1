package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.life.FileWork;

/**
 * A workstation reads the department's files and sends out twenty to sixty times its usual bytes in
 * an hour.
 */
final class Exfiltration implements Scenario {

  private static final double LEAST_BYTES = 200e6;
  private static final int PARTS = 20;

  @Override
  public String name() {
    return "exfiltration";
  }

  @Override
  public String technique() {
    return "T1048";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person person = stage.lead();
    Presence presence = stage.connected(person);
    long time = presence.moment(dice);
    FileWork.visit(person, presence.inside(), time, dice.between(60, 90), dice, incident);
    Smuggling out = Smuggling.from(presence, person, Footholds.hosted(dice), dice);
    out.concern(incident);
    double times = 20 + 40 * dice.uniform();
    double bytes = Math.max(LEAST_BYTES, times * person.rhythm().uploadPerHour());
    for (int i = 0; i < PARTS; i++) {
      time += dice.between(150L, 190L) * Stage.SECOND;
      out.send(time, bytes / PARTS, incident);
      if (i == PARTS * 3 / 5) {
        incident.objective(time);
      }
    }
  }
}
