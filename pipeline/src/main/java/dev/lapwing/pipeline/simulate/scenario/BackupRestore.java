package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.ServiceAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;
import dev.lapwing.pipeline.simulate.vendor.ZeekLog;
import java.util.Locale;

/** A folder was deleted by mistake: the backup writes hundreds of files back to the share. */
final class BackupRestore implements Scenario {

  @Override
  public String name() {
    return "backup_restore";
  }

  @Override
  public boolean suits(Person person) {
    return person.admin();
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    ServiceAccount account = stage.company().services().get(0);
    Host backup = stage.company().servers().named("backup01");
    Host files = stage.lead().office().fileServer();
    incident.concernsMachine(backup).concerns(files);
    incident.concerns("user", account.login() + "@" + Company.DOMAIN);
    long time = stage.workingMoment(stage.lead());
    WindowsLog log = WindowsLog.session(files, WindowsAccount.of(account), dice);
    incident.at(time, log.loggedOnFrom(WindowsLog.NETWORK, backup.name(), backup.ip()));
    ZeekLog.Server to = new ZeekLog.Server(files.ip(), 445, "smb");
    int folder = dice.between(1, 40);
    int count = dice.between(200, 800);
    for (int i = 0; i < count; i++) {
      time += dice.between(300L, 5_000L);
      String file = String.format(Locale.ROOT, "Projects\\%d\\document-%03d.docx", folder, i);
      incident.at(time, log.openedFile(backup.ip(), "\\\\*\\Finance", file, true));
    }
    long bytes = (long) dice.lognormal(4e9, 0.5);
    incident.at(time, ZeekLog.connection(backup.ip(), to, bytes, bytes / 200, 1_800, dice));
    incident.at(time + 5_000, log.loggedOff(WindowsLog.NETWORK));
  }
}
