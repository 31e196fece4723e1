package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;

/**
 * Someone at a clerk's workstation has an administrator's password, runs commands on a server by
 * way of a service, and from there on the domain controller.
 */
final class LateralMovement implements Scenario {

  private static final String SERVICE = "PSEXESVC";
  private static final String SERVICE_PATH = "C:\\Windows\\PSEXESVC.exe";
  private static final String SERVICES = "C:\\Windows\\System32\\services.exe";
  private static final String SHELL = "C:\\Windows\\System32\\cmd.exe";

  @Override
  public String name() {
    return "lateral_movement";
  }

  @Override
  public String technique() {
    return "T1021.002";
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
    Host first = stage.company().servers().named("app01");
    Host second = stage.company().servers().named("dc01");
    incident
        .concerns(stage.lead())
        .concernsMachine(clerk.workstation())
        .concerns(first)
        .concerns(second);
    WindowsAccount admin = WindowsAccount.of(stage.lead());
    long time = stage.workingMoment(clerk);
    WindowsLog desk = WindowsLog.session(clerk.workstation(), WindowsAccount.of(clerk), dice);
    incident.at(time, desk.usedCredentials(admin, first));
    WindowsLog onFirst = hop(clerk.workstation(), first, admin, time + 500, dice, incident);
    run(
        onFirst,
        "net.exe",
        "net group \"Domain Admins\" /domain",
        time + 2 * Stage.MINUTE,
        incident);
    long next = time + dice.between(8L, 15L) * Stage.MINUTE;
    incident.at(next, onFirst.usedCredentials(admin, second));
    WindowsLog onSecond = hop(first, second, admin, next + 500, dice, incident);
    long objective = next + dice.between(5L, 10L) * Stage.MINUTE;
    run(onSecond, "reg.exe", "reg save HKLM\\SAM C:\\Windows\\Temp\\s.hiv", objective, incident);
    incident.objective(objective);
    incident.at(objective + 2 * Stage.MINUTE, onSecond.loggedOff(WindowsLog.NETWORK));
  }

  /** Installs a service on the next host and has it start a shell. */
  private static WindowsLog hop(
      Host from, Host to, WindowsAccount admin, long time, Dice dice, Incident incident) {
    WindowsLog session = WindowsLog.session(to, admin, dice);
    WindowsLog system = WindowsLog.system(to, dice);
    incident.at(time, session.loggedOnFrom(WindowsLog.NETWORK, from.name(), from.ip()));
    incident.at(time + 1, session.privileged());
    incident.at(time + 300, session.openedFile(from.ip(), "\\\\*\\ADMIN$", SERVICE + ".exe", true));
    incident.at(time + 900, session.serviceInstalled(SERVICE, "%SystemRoot%\\PSEXESVC.exe"));
    incident.at(time + 902, system.serviceInstalledSystem(SERVICE, "%SystemRoot%\\PSEXESVC.exe"));
    incident.at(time + 1_100, system.started(SERVICE_PATH, SERVICE_PATH, SERVICES));
    incident.at(time + 1_900, session.started(SHELL, "\"cmd.exe\"", SERVICE_PATH));
    run(session, "whoami.exe", "whoami /all", time + 20 * Stage.SECOND, incident);
    return session;
  }

  private static void run(
      WindowsLog session, String program, String command, long time, Incident incident) {
    incident.at(time, session.started("C:\\Windows\\System32\\" + program, command, SHELL));
  }
}
