package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Dice;
import java.math.BigDecimal;

/** Writes Zeek's conn.log, in JSON. */
public final class ZeekLog {

  private ZeekLog() {}

  /** Some service on some machine. */
  public record Server(String ip, int port, String service) {

    boolean internal() {
      return ip.startsWith("10.");
    }
  }

  /**
   * A finished TCP connection.
   *
   * @param from the machine that opened it
   * @param sent bytes it sent
   * @param received bytes it got
   * @param seconds how long it took
   */
  public static Entry connection(
      String from, Server to, long sent, long received, double seconds, Dice dice) {
    String uid = "C" + dice.token(17);
    int port = dice.between(49_152, 65_535);
    long micros = dice.between(0, 999);
    return new Entry(
        Source.ZEEK,
        (time, numbers) -> {
          ObjectNode conn = ends(time, micros, uid, from, port, to);
          conn.put("duration", BigDecimal.valueOf(Math.round(seconds * 1e6), 6));
          conn.put("orig_bytes", sent).put("resp_bytes", received).put("conn_state", "SF");
          conn.put("local_orig", true).put("local_resp", to.internal()).put("missed_bytes", 0);
          conn.put("history", "ShADadfF");
          volume(conn, "orig", sent);
          volume(conn, "resp", received);
          conn.putArray("tunnel_parents");
          String line = Json.line(conn);
          // The uid is the connection's, and other logs of Zeek have it too.
          return new Rendered(line, uid + ".conn." + TextIds.hash(line).substring(0, 12));
        });
  }

  /** A connection that the other end refused. */
  public static Entry refused(String from, Server to, Dice dice) {
    String uid = "C" + dice.token(17);
    int port = dice.between(49_152, 65_535);
    return new Entry(
        Source.ZEEK,
        (time, numbers) -> {
          ObjectNode conn = ends(time, 0, uid, from, port, to);
          conn.put("duration", BigDecimal.valueOf(300, 6));
          conn.put("orig_bytes", 0).put("resp_bytes", 0).put("conn_state", "REJ");
          conn.put("local_orig", true).put("local_resp", to.internal()).put("missed_bytes", 0);
          conn.put("history", "Sr").put("orig_pkts", 1).put("orig_ip_bytes", 40);
          conn.put("resp_pkts", 1).put("resp_ip_bytes", 40).putArray("tunnel_parents");
          String line = Json.line(conn);
          return new Rendered(line, uid + ".conn." + TextIds.hash(line).substring(0, 12));
        });
  }

  private static ObjectNode ends(
      long time, long micros, String uid, String from, int port, Server to) {
    return Json.object()
        .put("ts", BigDecimal.valueOf(time * 1000 + micros, 6))
        .put("uid", uid)
        .put("id.orig_h", from)
        .put("id.orig_p", port)
        .put("id.resp_h", to.ip())
        .put("id.resp_p", to.port())
        .put("proto", "tcp")
        .put("service", to.service());
  }

  private static void volume(ObjectNode conn, String end, long bytes) {
    long packets = bytes / 1400 + 4;
    conn.put(end + "_pkts", packets).put(end + "_ip_bytes", bytes + packets * 40);
  }
}
