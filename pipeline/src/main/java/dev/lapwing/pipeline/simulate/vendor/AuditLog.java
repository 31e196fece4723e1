package dev.lapwing.pipeline.simulate.vendor;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;

/**
 * The audit log of a Linux host, of one login: what auditd writes with enriched records.
 *
 * @param user short name
 * @param session number of the login
 */
public record AuditLog(Host host, String user, int session, Dice dice) {

  /** Between a record and what auditd adds to explain its numbers. */
  private static final char ENRICHED = '\u001d';

  private static final int USER_ID = 1000;

  public static AuditLog session(Host host, String user, Dice dice) {
    return new AuditLog(host, user, dice.between(10, 9_999), dice);
  }

  /**
   * The login itself.
   *
   * @param ip where it came from
   */
  public Entry loggedIn(String ip) {
    return message(
        "USER_LOGIN",
        "op=login acct=\"%s\" exe=\"/usr/sbin/sshd\" hostname=%s addr=%s terminal=ssh res=success"
            .formatted(user, ip, ip));
  }

  public Entry loggedOut(String ip) {
    return message(
        "USER_LOGOUT",
        "op=login acct=\"%s\" exe=\"/usr/sbin/sshd\" hostname=%s addr=%s terminal=ssh res=success"
            .formatted(user, ip, ip));
  }

  /**
   * A program was started.
   *
   * @param path {@code /usr/bin/psql}
   */
  public Entry started(String path) {
    int process = dice.between(2_000, 60_000);
    String name = path.substring(path.lastIndexOf('/') + 1);
    String call =
        " arch=c000003e syscall=59 success=yes exit=0 items=2 ppid=%d pid=%d auid=%d uid=%d gid=%d"
            .formatted(process - 7, process, USER_ID, USER_ID, USER_ID);
    String what =
        " euid=%d tty=pts0 ses=%d comm=\"%s\" exe=\"%s\" key=\"exec\""
            .formatted(USER_ID, session, name, path);
    return line("SYSCALL", call + what, "AUID=\"%s\" UID=\"%s\"".formatted(user, user));
  }

  private Entry message(String type, String text) {
    String head =
        " pid=%d uid=0 auid=%d ses=%d msg='%s'"
            .formatted(dice.between(2_000, 60_000), USER_ID, session, text);
    return line(type, head, "UID=\"root\" AUID=\"%s\"".formatted(user));
  }

  private Entry line(String type, String text, String enriched) {
    return new Entry(
        Source.AUDITD,
        (time, numbers) -> {
          long serial = numbers.next(host.computer(), "audit");
          String stamp =
              "node=%s type=%s msg=audit(%d.%03d:%d):"
                  .formatted(host.computer(), type, time / 1000, time % 1000, serial);
          return TextIds.identified(stamp + text + ENRICHED + enriched);
        });
  }
}
