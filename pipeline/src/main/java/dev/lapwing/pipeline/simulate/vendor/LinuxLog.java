package dev.lapwing.pipeline.simulate.vendor;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the auth log of Linux hosts, as rsyslog does with its RFC 3339 times. */
public final class LinuxLog {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'000+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private LinuxLog() {}

  /** One connection to an SSH server; its lines share the process. */
  public record Ssh(Host host, int pid, String user, String ip, int port, String key) {

    public static Ssh of(Host host, String user, String ip, Dice dice) {
      String key = dice.token(43);
      return new Ssh(
          host, dice.between(2_000, 60_000), user, ip, dice.between(32_768, 60_999), key);
    }

    public Entry acceptedKey() {
      return sshd("Accepted publickey for %s from %s port %d ssh2: ED25519 SHA256:" + key);
    }

    public Entry acceptedPassword() {
      return sshd("Accepted password for %s from %s port %d ssh2");
    }

    public Entry failedPassword() {
      return sshd("Failed password for %s from %s port %d ssh2");
    }

    public Entry opened() {
      String text =
          "pam_unix(sshd:session): session opened for user " + user + "(uid=1000) by (uid=0)";
      return line(host, "sshd[" + pid + "]: " + text);
    }

    public Entry closed() {
      String text = "pam_unix(sshd:session): session closed for user " + user;
      return line(host, "sshd[" + pid + "]: " + text);
    }

    /** The person runs a command as root. */
    public Entry sudo(String command) {
      String what = "TTY=pts/0 ; PWD=/home/" + user + " ; USER=root ; COMMAND=" + command;
      return line(host, "sudo: " + user + " : " + what);
    }

    private Entry sshd(String format) {
      String text = String.format(Locale.ROOT, format, user, ip, port);
      return line(host, "sshd[" + pid + "]: " + text);
    }
  }

  private static Entry line(Host host, String text) {
    String rest = " " + host.name() + " " + text;
    return new Entry(
        Source.LINUX,
        (time, numbers) -> TextIds.identified(TIME.format(Instant.ofEpochMilli(time)) + rest));
  }
}
