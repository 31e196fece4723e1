package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * At a clerk's workstation an administrator's password is read from memory, and used from there on
 * one server after the other, until a database can be copied.
 */
final class CredentialSwitch implements Scenario {

  private static final String DUMP =
      "rundll32.exe C:\\Windows\\System32\\comsvcs.dll, MiniDump 712 C:\\Users\\Public\\l.dmp full";
  private static final String PROVIDER = Computer.SYSTEM32 + "wbem\\WmiPrvSE.exe";

  @Override
  public String name() {
    return "credential_switch";
  }

  @Override
  public String technique() {
    return "T1078.002";
  }

  @Override
  public boolean suits(Person person) {
    return person.admin();
  }

  @Override
  public int extras() {
    return 1;
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person clerk = stage.extra();
    WindowsAccount admin = WindowsAccount.of(stage.lead());
    Host desk = clerk.workstation();
    incident.concerns(stage.lead()).concerns(clerk).concernsMachine(desk);
    long time = stage.connected(clerk).moment(dice);
    Computer computer =
        new Computer(WindowsLog.session(desk, WindowsAccount.of(clerk), dice), incident);
    computer.start(time, Computer.SYSTEM32 + "rundll32.exe", DUMP, Computer.POWERSHELL);
    int hops = dice.between(3, 6);
    for (Host server : path(stage, hops)) {
      time += stage.pause(6 * Stage.MINUTE, 0.6 / hops);
      incident.at(time, computer.log().usedCredentials(admin, server));
      Computer there = visit(desk, server, admin, time + 700, dice, incident);
      if (server.name().equals("sql01")) {
        time += stage.pause(5 * Stage.MINUTE, 0.2);
        there.shell(time, "cmd.exe", "sqlcmd -Q \"BACKUP DATABASE crm TO DISK='C:\\t\\c.bak'\"");
        incident.objective(time);
      }
    }
  }

  /** Some servers in any order, the database at the end. */
  private static List<Host> path(Stage stage, int hops) {
    List<Host> all = new ArrayList<>();
    for (Host server : stage.company().servers().windows()) {
      if (!server.name().equals("sql01")) {
        all.add(server);
      }
    }
    Collections.rotate(all, stage.dice().between(0, all.size() - 1));
    List<Host> path = new ArrayList<>(all.subList(0, Math.min(hops - 1, all.size())));
    path.add(stage.company().servers().named("sql01"));
    return path;
  }

  private static Computer visit(
      Host from, Host to, WindowsAccount admin, long time, Dice dice, Incident incident) {
    incident.concerns(to);
    WindowsLog session = WindowsLog.session(to, admin, dice);
    incident.at(time, session.loggedOnFrom(WindowsLog.NETWORK, from.name(), from.ip()));
    incident.at(time + 1, session.privileged());
    Computer computer = new Computer(session, incident);
    computer.start(time + 1_500, Computer.SHELL, "cmd.exe /Q /c tasklist", PROVIDER);
    computer.shell(time + 1_700, "tasklist.exe", "tasklist /v");
    return computer;
  }
}
