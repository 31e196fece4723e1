package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;
import java.util.List;

/** A new program is installed on the workstations of an office in an hour, and runs there. */
final class SoftwareRollout implements Scenario {

  private static final int MOST = 150;
  private static final List<String> PRODUCTS =
      List.of("DocViewer", "PhoneBridge", "EndpointPatch", "PrintCloud", "NoteDesk");

  @Override
  public String name() {
    return "software_rollout";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    String product = dice.pick(PRODUCTS) + dice.between(2, 30);
    long time = stage.workingMoment(stage.lead());
    install(stage.lead(), product, time, dice, incident);
    stage.part().others().stream()
        .filter(person -> person.office().equals(stage.lead().office()))
        .limit(MOST)
        .forEach(
            person ->
                install(person, product, time + dice.between(0L, Stage.HOUR), dice, incident));
  }

  private static void install(
      Person person, String product, long time, Dice dice, Incident incident) {
    Host host = person.workstation();
    incident.concerns(host);
    WindowsLog log = WindowsLog.system(host, dice);
    Computer computer = new Computer(log, incident);
    String folder = "C:\\Program Files\\" + product + "\\";
    String installer = "C:\\Windows\\ccmcache\\" + product + ".msi";
    computer.start(
        time,
        Computer.SYSTEM32 + "msiexec.exe",
        "msiexec /i " + installer + " /qn",
        "C:\\Windows\\CCM\\CcmExec.exe");
    incident.at(time + 20_000, log.serviceInstalled(product, folder + "agent.exe"));
    computer.start(time + 22_000, folder + "agent.exe", folder + "agent.exe", Computer.SERVICES);
  }
}
