package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;

/** The own laptop is at the repair: somebody works an hour at a colleague's. */
final class BorrowedDesk implements Scenario {

  @Override
  public String name() {
    return "borrowed_desk";
  }

  @Override
  public int extras() {
    return 1;
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person guest = stage.lead();
    Host desk = stage.extra().workstation();
    incident.concerns(guest).concerns(desk);
    long time = stage.workingMoment(guest);
    WindowsLog log = WindowsLog.session(desk, WindowsAccount.of(guest), dice);
    incident.at(time, log.loggedOn(WindowsLog.INTERACTIVE));
    Computer computer = new Computer(log, incident);
    for (String program : new String[] {"OUTLOOK.EXE", "EXCEL.EXE", "WINWORD.EXE"}) {
      time += dice.between(1L, 15L) * Stage.MINUTE;
      String path = Computer.OFFICE + program;
      computer.start(time, path, '"' + path + '"', Computer.EXPLORER);
    }
    long leaves = time + dice.between(10L, 30L) * Stage.MINUTE;
    incident.at(leaves, log.loggedOff(WindowsLog.INTERACTIVE));
  }
}
