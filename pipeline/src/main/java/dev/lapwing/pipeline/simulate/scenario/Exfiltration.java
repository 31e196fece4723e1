package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Internet;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.life.FileWork;
import dev.lapwing.pipeline.simulate.vendor.ZeekLog;

/**
 * A workstation reads the department's files and sends out forty times its usual bytes in an hour.
 */
final class Exfiltration implements Scenario {

  private static final double TIMES_USUAL = 40;
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
    String inside = person.workstation().ip();
    Address outside = dice.pick(Internet.HOSTING).customer(dice);
    ZeekLog.Server server = new ZeekLog.Server(outside.ip(), 443, "ssl");
    incident.concerns(person.workstation()).concerns("ip", inside).concerns(person);
    long time = stage.workingMoment(person);
    FileWork.visit(person, inside, time, dice.between(60, 90), dice, incident);
    double bytes = Math.max(LEAST_BYTES, TIMES_USUAL * person.rhythm().uploadPerHour());
    for (int i = 0; i < PARTS; i++) {
      time += dice.between(150L, 190L) * Stage.SECOND;
      long sent = (long) (bytes / PARTS * (0.7 + 0.6 * dice.uniform()));
      incident.at(time, ZeekLog.connection(inside, server, sent, sent / 60, 100, dice));
      if (i == PARTS * 3 / 5) {
        incident.objective(time);
      }
    }
  }
}
