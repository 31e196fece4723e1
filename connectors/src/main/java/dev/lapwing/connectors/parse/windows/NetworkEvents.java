package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.Traffic;
import java.util.Map;

/** Connections that the Windows Filtering Platform let through or refused. */
final class NetworkEvents {

  private static final String INBOUND = "%%14592";

  private NetworkEvents() {}

  static Map<String, Mapping> all() {
    return Map.of(
        "5156", draft -> connection(draft, EventType.NETWORK_OPEN, Outcome.SUCCESS),
        "5157", draft -> connection(draft, EventType.NETWORK_REFUSE, Outcome.FAILURE));
  }

  private static void connection(Draft draft, EventType type, Outcome outcome) {
    draft.type(type).outcome(outcome);
    boolean inbound = INBOUND.equals(draft.text("Direction"));
    Endpoint src = Connections.end(draft, "SourceAddress", "SourcePort", "");
    Endpoint dst = Connections.end(draft, "DestAddress", "DestPort", "");
    String protocol = Connections.protocol(draft.text("Protocol"));
    draft
        .event()
        .src(src)
        .dst(dst)
        .traffic(Traffic.of(protocol, Connections.direction(src, dst, inbound), -1, -1));
    String path = draft.text("Application");
    if (path != null) {
      draft.event().process(ProcessInfo.of(path, null, draft.number("ProcessID"), null));
    }
    draft.put("Initiated", String.valueOf(!inbound)).keep("LayerRTID", "FilterOrigin");
  }
}
