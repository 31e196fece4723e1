package dev.lapwing.connectors.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** OCSF's {@code evidences} and {@code observables}: who, on what, from where. */
final class Evidences {

  private Evidences() {}

  static ArrayNode of(List<Event> events) {
    ArrayNode evidences = JsonNodeFactory.instance.arrayNode();
    for (int i = events.size() - 1; i >= 0; i--) {
      evidences.add(evidence(events.get(i))); // the one that decided it first
    }
    return evidences;
  }

  private static ObjectNode evidence(Event e) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("uid", e.id());
    if (e.user() != null) {
      json.set("user", user(e.user()));
    }
    boolean session = e.auth() != null && e.auth().session() != null;
    if (e.actor() != null || session) {
      ObjectNode actor = json.putObject("actor");
      if (e.actor() != null) {
        actor.set("user", user(e.actor()));
      }
      if (session) {
        actor.putObject("session").put("uid", e.auth().session());
      }
    }
    device(json, e);
    if (e.src() != null) {
      json.set("src_endpoint", endpoint(e.src()));
    }
    if (e.dst() != null) {
      json.set("dst_endpoint", endpoint(e.dst()));
    }
    rest(json, e);
    ObjectNode data = json.putObject("data");
    data.put("time", e.time()).put("type_uid", e.type().typeUid()).put("source", e.source());
    put(data, "event_code", e.code());
    data.put("origin", e.origin().toString());
    return json;
  }

  private static void rest(ObjectNode json, Event e) {
    if (e.process() != null) {
      ObjectNode process = json.putObject("process");
      put(process, "name", e.process().name());
      put(process, "path", e.process().path());
      put(process, "cmd_line", e.process().commandLine());
      if (e.process().parentName() != null) {
        process.putObject("parent_process").put("name", e.process().parentName());
      }
    }
    if (e.file() != null) {
      ObjectNode file = json.putObject("file");
      put(file, "path", e.file().path());
      put(file, "name", e.file().name());
    }
    if (e.api() != null) {
      ObjectNode api = json.putObject("api");
      put(api, "operation", e.api().operation());
      if (e.api().service() != null) {
        api.putObject("service").put("name", e.api().service());
      }
    }
  }

  /** The machine it happened on; for a sign-in to a service, the device it came from. */
  private static void device(ObjectNode json, Event e) {
    if (e.host() != null) {
      ObjectNode device = json.putObject("device");
      put(device, "hostname", e.host().hostname());
      put(device, "uid", e.host().uid());
      put(device, "ip", e.host().ip());
    } else if (e.src() != null && (e.src().uid() != null || e.src().os() != null)) {
      ObjectNode device = json.putObject("device");
      put(device, "uid", e.src().uid());
      put(device, "name", e.src().os());
    }
  }

  private static ObjectNode user(User user) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "name", user.name());
    put(json, "uid", user.uid());
    put(json, "email_addr", user.email());
    put(json, "domain", user.domain());
    return json;
  }

  private static ObjectNode endpoint(Endpoint endpoint) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "ip", endpoint.ip());
    put(json, "hostname", endpoint.hostname());
    if (endpoint.port() > 0) {
      json.put("port", endpoint.port());
    }
    Geo geo = endpoint.geo();
    if (geo != null && (geo.country() != null || geo.hasPosition())) {
      ObjectNode location = json.putObject("location");
      put(location, "country", geo.country());
      put(location, "region", geo.region());
      put(location, "city", geo.city());
      if (geo.hasPosition()) {
        location.put("lat", round(geo.lat())).put("long", round(geo.lon()));
      }
    }
    if (geo != null && geo.asn() != 0) {
      ObjectNode as = json.putObject("autonomous_system").put("number", geo.asn());
      put(as, "name", geo.asOrg());
    }
    return json;
  }

  private static double round(double degrees) {
    return Math.round(degrees * 10_000) / 10_000.0;
  }

  /** What a SOAR searches by: addresses, accounts and hosts, each once. */
  static ArrayNode observables(List<Event> events) {
    ArrayNode observables = JsonNodeFactory.instance.arrayNode();
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < events.size(); i++) {
      Event e = events.get(events.size() - 1 - i);
      String at = "evidences[" + i + "].";
      if (e.src() != null) {
        observe(observables, seen, 2, at + "src_endpoint.ip", e.src().ip());
        observe(observables, seen, 1, at + "src_endpoint.hostname", e.src().hostname());
      }
      if (e.user() != null) {
        observe(observables, seen, 4, at + "user.name", e.user().name());
        observe(observables, seen, 31, at + "user.uid", e.user().uid());
      }
      if (e.host() != null) {
        observe(observables, seen, 1, at + "device.hostname", e.host().hostname());
      }
    }
    return observables;
  }

  private static void observe(
      ArrayNode into, Set<String> seen, int type, String name, String value) {
    if (value != null && seen.add(type + value)) {
      into.addObject().put("type_id", type).put("name", name).put("value", value);
    }
  }

  private static void put(ObjectNode json, String name, String value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
