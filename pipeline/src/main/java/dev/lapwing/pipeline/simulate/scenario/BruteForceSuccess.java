package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Internet;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.LinuxLog.Ssh;

/** Someone guesses an engineer's password on the jump host, and finds it. */
final class BruteForceSuccess implements Scenario {

  @Override
  public String name() {
    return "brute_force_success";
  }

  @Override
  public String technique() {
    return "T1110.001";
  }

  @Override
  public boolean suits(Person person) {
    return person.department() == Department.ENGINEERING;
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Host host = stage.company().servers().jump();
    Address attacker = dice.pick(Internet.HOSTING).customer(dice);
    String user = stage.lead().login();
    incident.concerns(stage.lead()).concerns(host).concerns(attacker);
    long time = stage.moment();
    int guesses = dice.between(70, 160);
    for (int i = 0; i < guesses; i++) {
      incident.at(time, Ssh.of(host, user, attacker.ip(), dice).failedPassword());
      time += dice.between(1_500L, 7_000L);
    }
    Ssh session = Ssh.of(host, user, attacker.ip(), dice);
    incident.at(time, session.acceptedPassword());
    incident.at(time + 30, session.opened());
    long objective = time + dice.between(4L, 9L) * Stage.MINUTE;
    incident.at(objective, session.sudo("/usr/bin/cat /etc/shadow"));
    incident.objective(objective);
    incident.at(objective + 5 * Stage.MINUTE, session.closed());
  }
}
