package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.ServiceAccount;
import dev.lapwing.pipeline.simulate.vendor.LinuxLog;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;
import dev.lapwing.pipeline.simulate.vendor.ZeekLog;
import java.util.ArrayList;
import java.util.List;

/** What machines do by themselves: monitoring, backups, roll-outs. */
final class ServiceWork {

  private final Company company;

  ServiceWork(Company company) {
    this.company = company;
  }

  /**
   * @param midnight start of the day in UTC, ms since 1970
   */
  void plan(long midnight, Dice dice, Timeline timeline) {
    for (int hour = 0; hour < 24; hour++) {
      monitor(midnight + hour * WorkDay.HOUR, dice, timeline);
    }
    backup(midnight + 2 * WorkDay.HOUR, dice, timeline);
    for (long time :
        dice.instants(
            dice.between(2, 6), midnight + 9 * WorkDay.HOUR, midnight + 18 * WorkDay.HOUR)) {
      deploy(time, dice, timeline);
    }
  }

  private void monitor(long hour, Dice dice, Timeline timeline) {
    Host from = company.servers().named("app02");
    long time = hour + dice.between(0L, 5_000L);
    for (Host host : company.servers().windows()) {
      logon(account(1), from, host, time, dice, timeline);
      time += dice.between(200L, 900L);
    }
  }

  private void backup(long start, Dice dice, Timeline timeline) {
    Host backup = company.servers().named("backup01");
    long time = start;
    List<Host> saved = new ArrayList<>(company.servers().fileServers());
    saved.add(company.servers().named("sql01"));
    for (Host host : saved) {
      time += dice.between(60_000L, 900_000L);
      logon(account(0), backup, host, time, dice, timeline);
      ZeekLog.Server to = new ZeekLog.Server(backup.ip(), 445, "smb");
      long bytes = (long) dice.lognormal(6e9, 0.2);
      timeline.at(time + 2_000, ZeekLog.connection(host.ip(), to, bytes, bytes / 200, 900, dice));
    }
  }

  private void deploy(long time, Dice dice, Timeline timeline) {
    String from = company.servers().named("build01").ip();
    for (String name : new String[] {"db01", "db02"}) {
      LinuxLog.Ssh ssh =
          LinuxLog.Ssh.of(company.servers().named(name), account(2).login(), from, dice);
      timeline.at(time, ssh.acceptedKey());
      timeline.at(time + 30, ssh.opened());
      timeline.at(time + dice.between(5_000L, 90_000L), ssh.closed());
    }
  }

  private ServiceAccount account(int number) {
    return company.services().get(number);
  }

  private static void logon(
      ServiceAccount account, Host from, Host to, long time, Dice dice, Timeline timeline) {
    WindowsLog log = WindowsLog.session(to, WindowsAccount.of(account), dice);
    timeline.at(time, log.loggedOnFrom(WindowsLog.NETWORK, from.name(), from.ip()));
    timeline.at(time + dice.between(500L, 20_000L), log.loggedOff(WindowsLog.NETWORK));
  }
}
