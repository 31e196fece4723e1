package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.Dns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sysmon's records about connections and names looked up. */
final class SysmonNetwork {

  private static final int MAX_ANSWERS = 32;

  private SysmonNetwork() {}

  static Map<String, Mapping> all() {
    return Map.of("3", SysmonNetwork::connection, "22", SysmonNetwork::lookup);
  }

  private static void connection(Draft draft) {
    SysmonProcesses.image(draft, EventType.NETWORK_OPEN);
    boolean inbound = "false".equalsIgnoreCase(draft.text("Initiated"));
    Endpoint src = Connections.end(draft, "SourceIp", "SourcePort", "SourceHostname");
    Endpoint dst =
        Connections.end(draft, "DestinationIp", "DestinationPort", "DestinationHostname");
    String protocol = Connections.protocol(draft.text("Protocol"));
    draft
        .event()
        .src(src)
        .dst(dst)
        .traffic(Traffic.of(protocol, Connections.direction(src, dst, inbound), -1, -1));
    draft.keep("Initiated", "DestinationIsIpv6", "SourceIsIpv6", "DestinationPortName");
  }

  private static void lookup(Draft draft) {
    SysmonProcesses.image(draft, EventType.DNS_QUERY);
    String name = draft.text("QueryName");
    String status = draft.text("QueryStatus");
    String query = name == null ? null : name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    draft.event().dns(new Dns(query, null, rcode(status), answers(draft.text("QueryResults"))));
    boolean failed = status != null && !status.equals("0");
    draft.outcome(Outcome.of(!failed)).keep("QueryStatus");
  }

  /** Sysmon gives Windows' own error numbers. */
  private static String rcode(String status) {
    if (status == null) {
      return null;
    }
    return switch (status) {
      case "0" -> "NOERROR";
      case "9002" -> "SERVFAIL";
      case "9003" -> "NXDOMAIN";
      case "9005" -> "REFUSED";
      default -> null;
    };
  }

  /** {@code type: 5 name.example;::ffff:192.0.2.7;}. */
  private static List<String> answers(String results) {
    List<String> answers = new ArrayList<>();
    for (String each : results == null ? new String[0] : results.split(";")) {
      String answer = each.strip().replaceFirst("^type:\\s+\\d+\\s+|^::ffff:(?=\\d+\\.)", "");
      if (!answer.isEmpty() && answers.size() < MAX_ANSWERS) {
        answers.add(answer);
      }
    }
    return answers;
  }
}
