package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.life.ServerWork;
import java.util.List;

/** An administrator visits several servers in a row from the own workstation, to update them. */
final class RemoteAdmin implements Scenario {

  @Override
  public String name() {
    return "remote_admin";
  }

  @Override
  public boolean suits(Person person) {
    return person.admin();
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person admin = stage.lead();
    incident.concerns(admin);
    long time = stage.workingMoment(admin) + 2 * Stage.SECOND;
    List<Host> servers = stage.company().servers().windows();
    for (int i = 0; i < 3; i++) {
      Host server = servers.get((admin.index() + i) % servers.size());
      incident.concerns(server);
      ServerWork.remoteDesktop(admin, admin.workstation().ip(), server, time, dice, incident);
      time += dice.between(6L, 12L) * Stage.MINUTE;
    }
  }
}
