package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.DirectoryLog;
import dev.lapwing.pipeline.simulate.vendor.EntraLog;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;

/**
 * Someone with an administrator's session makes an ordinary user one too, in the directory of the
 * cloud or in the domain, and comes back as that user.
 */
final class PrivilegeEscalation implements Scenario {

  private static final String PORTAL = "Azure Portal";

  @Override
  public String name() {
    return "privilege_escalation";
  }

  @Override
  public String technique() {
    return "T1098.003";
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
    incident.concerns(stage.lead()).concerns(stage.extra());
    if (stage.dice().chance(0.5)) {
      inTheCloud(stage, incident);
    } else {
      inTheDomain(stage, incident);
    }
  }

  private static void inTheCloud(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Persona intruder =
        new Persona(
            stage.lead(), Strangers.device(dice), Footholds.hostedNear(stage.lead(), dice), dice);
    incident.concerns(intruder.address());
    EntraLog entra = intruder.entra();
    long time = stage.moment();
    incident.at(time, entra.confirmed(entra.newSession(), PORTAL));
    time += stage.pause(8 * Stage.MINUTE, 0.2);
    incident.at(time, entra.resetPassword(stage.extra()));
    time += stage.pause(3 * Stage.MINUTE, 0.1);
    String role = dice.chance(0.6) ? "Global Administrator" : "Privileged Role Administrator";
    incident.at(time, entra.gaveRole(stage.extra(), role));
    time += stage.pause(12 * Stage.MINUTE, 0.2);
    EntraLog as = new EntraLog(stage.extra(), intruder.device(), intruder.address(), dice);
    incident.at(time, as.signedIn(as.newSession(), PORTAL));
    long objective = time + stage.pause(10 * Stage.MINUTE, 0.2);
    incident.at(objective, as.registeredSecurityInfo("Authenticator App"));
    incident.objective(objective);
  }

  private static void inTheDomain(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person admin = stage.lead();
    Person user = stage.extra();
    var controller = stage.company().servers().named("dc01");
    var files = admin.office().fileServer();
    incident.concerns(controller).concerns(files).concernsMachine(user.workstation());
    long time = stage.nightMoment(admin);
    WindowsLog log = WindowsLog.session(controller, WindowsAccount.of(admin), dice);
    String from = user.workstation().name();
    String ip = user.workstation().ip();
    incident.at(time, log.loggedOnFrom(WindowsLog.NETWORK, from, ip));
    incident.at(time + 2, log.privileged());
    time += stage.pause(2 * Stage.MINUTE, 0.1);
    DirectoryLog directory = new DirectoryLog(controller, WindowsAccount.of(admin), dice);
    incident.at(time, directory.joined(user, "Domain Admins"));
    time += stage.pause(20 * Stage.MINUTE, 0.3);
    WindowsLog as = WindowsLog.session(files, WindowsAccount.of(user), dice);
    incident.at(time, as.loggedOnFrom(WindowsLog.NETWORK, from, ip));
    incident.at(time + 2, as.privileged());
    long objective = time + stage.pause(10 * Stage.MINUTE, 0.3);
    new Computer(as, incident)
        .shell(objective, "net.exe", "net user svc-sync P@ss-" + dice.token(4) + " /add /domain");
    incident.objective(objective);
  }
}
