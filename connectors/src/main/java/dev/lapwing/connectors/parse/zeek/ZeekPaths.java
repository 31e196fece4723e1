package dev.lapwing.connectors.parse.zeek;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.core.event.Api;
import dev.lapwing.core.event.Dns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.Traffic;
import dev.lapwing.core.event.User;
import java.util.Set;

/** One method for each of Zeek's logs that is modelled. */
final class ZeekPaths {

  /** Connections that were set up; the others but OTH were refused, or nobody answered. */
  private static final Set<String> MADE = Set.of("SF", "S1", "S2", "S3", "RSTO", "RSTR");

  private ZeekPaths() {}

  static boolean read(String path, ZeekRecord zeek, EventBuilder event) {
    return switch (path) {
      case "conn", "conn_long" -> conn(zeek, event);
      case "dns" -> dns(zeek, event);
      case "http" -> http(zeek, event);
      case "smb_files" -> smbFiles(zeek, event);
      case "smb_mapping" -> smbMapping(zeek, event);
      case "dce_rpc" -> rpc(zeek, event);
      case "ssh", "kerberos", "ntlm", "rdp" -> ZeekSignIns.read(path, zeek, event);
      default -> false;
    };
  }

  private static boolean conn(ZeekRecord zeek, EventBuilder event) {
    String state = zeek.text("conn_state");
    Outcome outcome =
        state == null || state.equals("OTH") ? Outcome.UNKNOWN : Outcome.of(MADE.contains(state));
    event
        .type(EventType.NETWORK_TRAFFIC)
        .outcome(outcome)
        .traffic(
            new Traffic(
                zeek.lower("proto"),
                zeek.lower("service"),
                direction(zeek),
                zeek.number("resp_bytes"),
                zeek.number("orig_bytes"),
                zeek.number("resp_pkts"),
                zeek.number("orig_pkts"),
                zeek.millis("duration")));
    return true;
  }

  /** By what the sensor knows to be local, else by private addresses. */
  private static Traffic.Direction direction(ZeekRecord zeek) {
    Boolean from = zeek.bool("local_orig");
    Boolean to = zeek.bool("local_resp");
    return from != null && to != null && (from || to)
        ? Addresses.direction(from, to)
        : Addresses.direction(zeek.originator(), zeek.responder());
  }

  private static boolean dns(ZeekRecord zeek, EventBuilder event) {
    String query = zeek.lower("query");
    String bare =
        query != null && query.endsWith(".") ? query.substring(0, query.length() - 1) : query;
    String code = zeek.text("rcode_name");
    event
        .type(EventType.DNS_TRAFFIC)
        .outcome(code == null ? Outcome.UNKNOWN : Outcome.of(code.equals("NOERROR")))
        .traffic(Traffic.of(zeek.lower("proto"), direction(zeek), -1, -1))
        .dns(new Dns(bare, zeek.text("qtype_name"), code, zeek.texts("answers")));
    return true;
  }

  private static boolean http(ZeekRecord zeek, EventBuilder event) {
    long status = zeek.number("status_code");
    String name = zeek.text("username");
    Endpoint src = zeek.originator();
    event
        .type(EventType.HTTP_REQUEST)
        .outcome(status < 0 ? Outcome.UNKNOWN : Outcome.of(status < 400))
        .user(name == null ? null : User.named(name))
        .src(src == null ? null : src.withDevice(null, zeek.text("user_agent"), null))
        .api(
            new Api(
                zeek.text("host"),
                zeek.text("method"),
                zeek.text("uri"),
                status >= 400 ? Long.toString(status) : null))
        .traffic(
            new Traffic(
                "tcp",
                "http",
                direction(zeek),
                zeek.number("response_body_len"),
                zeek.number("request_body_len"),
                -1,
                -1,
                -1));
    return true;
  }

  private static boolean smbFiles(ZeekRecord zeek, EventBuilder event) {
    String action = zeek.text("action");
    String share = zeek.text("path");
    String name = zeek.text("name");
    String separator = share == null || name == null || name.startsWith("\\") ? "" : "\\";
    String path = (share == null ? "" : share) + separator + (name == null ? "" : name);
    boolean opens = action != null && action.endsWith("_OPEN");
    event
        .type(opens ? EventType.SMB_OPEN : EventType.SMB_ACTIVITY)
        .outcome(Outcome.SUCCESS)
        .api(new Api("smb", action, name, null))
        .file(
            new FileInfo(
                path.isEmpty() ? null : path,
                ProcessInfo.baseName(name),
                share,
                null,
                zeek.number("size")));
    return true;
  }

  private static boolean smbMapping(ZeekRecord zeek, EventBuilder event) {
    event
        .type(EventType.SMB_ACTIVITY)
        .outcome(Outcome.SUCCESS)
        .api(new Api("smb", "TREE_CONNECT", zeek.text("share_type"), null))
        .file(new FileInfo(null, null, zeek.text("path"), null, -1));
    return true;
  }

  private static boolean rpc(ZeekRecord zeek, EventBuilder event) {
    event
        .type(EventType.RPC_CALL)
        .outcome(Outcome.UNKNOWN)
        .api(new Api(zeek.text("endpoint"), zeek.text("operation"), zeek.text("named_pipe"), null));
    return true;
  }
}
