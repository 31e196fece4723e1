package dev.lapwing.core.event;

/**
 * What went over a connection.
 *
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}; null if unknown
 * @param application {@code http}, {@code dns}, {@code ssl}; null if unknown
 * @param direction seen from the organisation
 * @param bytesIn bytes towards the source endpoint; −1 if unknown
 * @param bytesOut bytes from the source endpoint; −1 if unknown
 * @param packetsIn −1 if unknown
 * @param packetsOut −1 if unknown
 * @param durationMs −1 if unknown
 */
public record Traffic(
    String protocol,
    String application,
    Direction direction,
    long bytesIn,
    long bytesOut,
    long packetsIn,
    long packetsOut,
    long durationMs) {

  /** OCSF {@code connection_info.direction_id}. */
  public enum Direction {
    UNKNOWN("Unknown"),
    INBOUND("Inbound"),
    OUTBOUND("Outbound"),
    LATERAL("Lateral"),
    LOCAL("Local");

    private final String text;

    Direction(String text) {
      this.text = text;
    }

    /** OCSF's word for it. */
    public String text() {
      return text;
    }
  }

  public static Traffic of(String protocol, Direction direction, long bytesIn, long bytesOut) {
    return new Traffic(protocol, null, direction, bytesIn, bytesOut, -1, -1, -1);
  }
}
