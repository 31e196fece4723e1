package dev.lapwing.pipeline.simulate.vendor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the user access log of a Pulse Connect Secure gateway whose clock is UTC. */
public final class PulseLog {

  private static final String GATEWAY = "vpn-east";
  private static final String REALM = "Staff";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private PulseLog() {}

  /**
   * A VPN session.
   *
   * @param ip the client's public address
   * @param inside the private address it gets
   * @param id the session's, eight hexadecimal digits
   */
  public record Session(String user, String ip, String inside, String id) {

    public Entry authenticated() {
      return line("Primary authentication successful for " + user + "/Active Directory from " + ip);
    }

    public Entry rejected() {
      return line("Login failed using auth server AD (Active Directory).  Reason: Failed");
    }

    public Entry started() {
      String client = " with Pulse-Secure/9.1.16 (Windows 11) Pulse/9.1.16.";
      String who = user + "/" + REALM + " (session:" + id + ") from " + ip;
      return line("Agent login succeeded for " + who + client);
    }

    public Entry assigned() {
      return line("VPN Tunneling: Session started for user " + user + " address " + inside);
    }

    public Entry unassigned() {
      return line("VPN Tunneling: Session ended for user " + user + " address " + inside);
    }

    public Entry ended() {
      return line("Logout from " + ip + " (session:" + id + ")");
    }

    private Entry line(String text) {
      String rest = " - " + GATEWAY + " - [" + ip + "] " + user + "(" + REALM + ")[] - " + text;
      // Two equal lines in a second are two events, so a line is no id of its own.
      return new Entry(
          Source.PULSE,
          (time, numbers) -> new Rendered(TIME.format(Instant.ofEpochMilli(time)) + rest, null));
    }
  }
}
