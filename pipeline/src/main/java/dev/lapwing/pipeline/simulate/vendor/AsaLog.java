package dev.lapwing.pipeline.simulate.vendor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the AnyConnect messages of a Cisco ASA whose clock is UTC. */
public final class AsaLog {

  private static final String FIREWALL = "vpn-fw01";
  private static final String GROUP = "GroupPolicy_Staff";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM dd yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private AsaLog() {}

  /**
   * A VPN session.
   *
   * @param ip the client's public address
   * @param inside the private address it gets
   */
  public record Session(String user, String ip, String inside) {

    public Entry authenticated() {
      return line(
          "6-113004", "AAA user authentication Successful : server =  10.1.0.10 : user = " + user);
    }

    public Entry rejected() {
      return line(
          "6-113005",
          "AAA user authentication Rejected : reason = AAA failure : server = 10.1.0.10 : user = "
              + user
              + " : user IP = "
              + ip);
    }

    public Entry started() {
      return line(
          "6-113039",
          "Group <"
              + GROUP
              + "> User <"
              + user
              + "> IP <"
              + ip
              + "> AnyConnect parent session started.");
    }

    public Entry assigned() {
      return line(
          "4-722051",
          "Group <"
              + GROUP
              + "> User <"
              + user
              + "> IP <"
              + ip
              + "> IPv4 Address <"
              + inside
              + "> IPv6 address <::> assigned to session");
    }

    /**
     * @param sent bytes from the company to the client
     */
    public Entry ended(long seconds, long sent, long received) {
      String duration =
          String.format(
              Locale.ROOT, "%dh:%02dm:%02ds", seconds / 3600, seconds / 60 % 60, seconds % 60);
      return line(
          "4-113019",
          "Group = "
              + GROUP
              + ", Username = "
              + user
              + ", IP = "
              + ip
              + ", Session disconnected. Session Type: AnyConnect-Parent, Duration: "
              + duration
              + ", Bytes xmt: "
              + sent
              + ", Bytes rcv: "
              + received
              + ", Reason: User Requested");
    }
  }

  private static Entry line(String message, String text) {
    String rest = " " + FIREWALL + " : %ASA-" + message + ": " + text;
    // Two equal lines in a second are two events, so a line is no id of its own.
    return new Entry(
        Source.ASA,
        (time, numbers) -> new Rendered(TIME.format(Instant.ofEpochMilli(time)) + rest, null));
  }
}
