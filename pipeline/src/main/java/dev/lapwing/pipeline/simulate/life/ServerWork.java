package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Servers;
import dev.lapwing.pipeline.simulate.vendor.AuditLog;
import dev.lapwing.pipeline.simulate.vendor.LinuxLog;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;
import java.util.List;

/** Administrators work on Windows servers by remote desktop, engineers on Linux ones by SSH. */
public final class ServerWork implements Habit {

  private static final List<String> COMMANDS =
      List.of(
          "ls",
          "less",
          "grep",
          "psql",
          "tail",
          "top",
          "vim",
          "git",
          "df",
          "curl",
          "tar",
          "ps",
          "journalctl",
          "docker",
          "python3",
          "htop",
          "rsync",
          "jq",
          "strace",
          "dig");

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    if (!day.connected()) {
      return;
    }
    long from = day.start() + 20 * WorkDay.MINUTE;
    Servers servers = day.company().servers();
    if (day.person().admin()) {
      for (long time : day.instants(dice.between(1, 3), from, dice)) {
        remoteDesktop(
            day.person(), day.inside(), usual(day.person(), servers, dice), time, dice, timeline);
      }
    }
    double often = day.department() == Department.OPERATIONS ? 0.8 : 0.4;
    if (day.department().technical() && dice.chance(often)) {
      for (long time : day.instants(dice.between(1, 3), from, dice)) {
        ssh(day, time, dice, timeline);
      }
    }
  }

  /** Each administrator looks after some of the servers. */
  private static Host usual(Person person, Servers servers, Dice dice) {
    List<Host> all = servers.windows();
    int first = person.index() % all.size();
    return all.get((first + dice.between(0, 2)) % all.size());
  }

  /** One visit of an administrator to a server, by remote desktop from the own workstation. */
  public static void remoteDesktop(
      Person admin, String ip, Host server, long time, Dice dice, Timeline timeline) {
    WindowsAccount account = WindowsAccount.of(admin);
    WindowsLog desk = WindowsLog.session(admin.workstation(), account, dice);
    timeline.at(time - 1_500, desk.usedCredentials(account, server));
    WindowsLog log = WindowsLog.session(server, account, dice);
    String from = admin.workstation().name();
    timeline.at(time, log.loggedOnFrom(WindowsLog.REMOTE_INTERACTIVE, from, ip));
    timeline.at(time + 2, log.privileged());
    long end = time + dice.between(5L, 45L) * WorkDay.MINUTE;
    for (long started : dice.instants(dice.between(1, 4), time + 5_000, end)) {
      Program program = dice.pickFavourite(Program.ON_SERVERS);
      timeline.at(started, log.started(program.path(), program.commandLine(), program.parent()));
    }
    timeline.at(end, log.loggedOff(WindowsLog.REMOTE_INTERACTIVE));
  }

  private static void ssh(WorkDay day, long time, Dice dice, Timeline timeline) {
    Servers servers = day.company().servers();
    String user = day.person().login();
    session(LinuxLog.Ssh.of(servers.jump(), user, day.inside(), dice), time, dice, timeline);
    Host next = usualLinux(day.person(), servers, dice);
    LinuxLog.Ssh second = LinuxLog.Ssh.of(next, user, servers.jump().ip(), dice);
    long later = time + dice.between(5_000L, 60_000L);
    session(second, later, dice, timeline);
    audited(next, user, servers.jump().ip(), later, dice, timeline);
  }

  /** Each has favourites among the servers behind the jump host. */
  private static Host usualLinux(Person person, Servers servers, Dice dice) {
    List<Host> inner = servers.linux().subList(1, servers.linux().size());
    int favourite = Dice.of(0, "server", person.email()).between(0, inner.size() - 1);
    int away = dice.chance(0.9) ? dice.between(0, 1) : dice.between(0, inner.size() - 1);
    return inner.get((favourite + away) % inner.size());
  }

  private static void audited(
      Host host, String user, String ip, long time, Dice dice, Timeline timeline) {
    AuditLog log = AuditLog.session(host, user, dice);
    timeline.at(time + 10, log.loggedIn(ip));
    long end = time + dice.between(60_000L, 2 * WorkDay.HOUR);
    for (long started : dice.instants(dice.between(1, 5), time + 2_000, end)) {
      timeline.at(started, log.started("/usr/bin/" + dice.pickFavourite(COMMANDS)));
    }
    timeline.at(end, log.loggedOut(ip));
  }

  private static void session(LinuxLog.Ssh ssh, long time, Dice dice, Timeline timeline) {
    timeline.at(time, ssh.acceptedKey());
    timeline.at(time + 20, ssh.opened());
    if (dice.chance(0.2)) {
      timeline.at(time + 30_000, ssh.sudo("/usr/bin/systemctl status app"));
    }
    timeline.at(time + dice.between(60_000L, 2 * WorkDay.HOUR), ssh.closed());
  }
}
