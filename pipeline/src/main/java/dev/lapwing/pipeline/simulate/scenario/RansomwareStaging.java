package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;
import java.util.Locale;

/**
 * With an administrator's password, by night: backups are stopped, shadow copies deleted, then the
 * files of a share rewritten. The objective is when a good part of them is lost.
 */
final class RansomwareStaging implements Scenario {

  @Override
  public String name() {
    return "ransomware_staging";
  }

  @Override
  public String technique() {
    return "T1490";
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
    Person admin = stage.lead();
    Host desk = stage.extra().workstation();
    Host backup = stage.company().servers().named("backup01");
    Host files = admin.office().fileServer();
    incident.concerns(admin).concernsMachine(desk).concerns(backup).concerns(files);
    long time = stage.nightMoment(admin);
    Computer onBackup = enter(desk, backup, admin, time, dice, incident);
    time += stage.pause(4 * Stage.MINUTE, 0.08);
    onBackup.shell(time, "sc.exe", "sc stop BackupAgent");
    onBackup.shell(time + 9_000, "sc.exe", "sc config BackupAgent start= disabled");
    onBackup.shell(time + 30_000, "wbadmin.exe", "wbadmin delete catalog -quiet");
    time += stage.pause(5 * Stage.MINUTE, 0.1);
    Computer onFiles = enter(desk, files, admin, time, dice, incident);
    time += stage.pause(3 * Stage.MINUTE, 0.08);
    onFiles.shell(time, "vssadmin.exe", "vssadmin delete shadows /all /quiet");
    onFiles.shell(time + 4_000, "bcdedit.exe", "bcdedit /set {default} recoveryenabled no");
    rewrite(onFiles.log(), desk, time + stage.pause(3 * Stage.MINUTE, 0.08), stage, incident);
  }

  private static Computer enter(
      Host from, Host to, Person admin, long time, Dice dice, Incident incident) {
    WindowsLog session = WindowsLog.session(to, WindowsAccount.of(admin), dice);
    incident.at(time, session.loggedOnFrom(WindowsLog.NETWORK, from.name(), from.ip()));
    incident.at(time + 2, session.privileged());
    Computer computer = new Computer(session, incident);
    String host = Computer.SYSTEM32 + "wsmprovhost.exe";
    computer.start(time + 2_500, Computer.SHELL, "cmd.exe /c hostname", host);
    return computer;
  }

  private static void rewrite(
      WindowsLog session, Host from, long start, Stage stage, Incident incident) {
    Dice dice = stage.dice();
    String share = "\\\\*\\" + stage.lead().department().label();
    int count = dice.between(300, 900);
    long time = start;
    for (int i = 0; i < count; i++) {
      time += dice.between(150L, 1_900L);
      String file =
          String.format(
              Locale.ROOT,
              "Projects\\%d\\document-%03d.docx.lck",
              dice.between(1, 40),
              dice.between(1, 400));
      incident.at(time, session.openedFile(from.ip(), share, file, true));
      if (i == count / 2) {
        incident.objective(time);
      }
    }
  }
}
