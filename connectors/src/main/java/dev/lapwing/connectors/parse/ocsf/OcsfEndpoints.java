package dev.lapwing.connectors.parse.ocsf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Countries;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import java.util.Locale;

/** Where an OCSF event came from, went to and happened. */
final class OcsfEndpoints {

  private OcsfEndpoints() {}

  static void fill(EventBuilder event, JsonNode record) {
    Endpoint src = endpoint(Json.at(record, "src_endpoint"));
    String agent = Json.text(record, "http_request.user_agent");
    if (agent != null) {
      Endpoint from = src == null ? Endpoint.ip(null) : src;
      src = from.withDevice(from.uid(), agent, from.os());
    }
    event.src(src);
    event.dst(endpoint(Json.at(record, "dst_endpoint")));
    event.host(endpoint(Json.at(record, "device")));
  }

  private static Endpoint endpoint(JsonNode node) {
    if (node == null) {
      return null;
    }
    String ip = Addresses.client(Json.text(node, "ip"));
    String name = Json.firstText(node, "hostname", "name", "domain");
    String uid = Json.firstText(node, "uid", "instance_uid");
    if (ip == null && name == null && uid == null) {
      return null;
    }
    int port = (int) Json.number(node, "port", 0);
    boolean proxy =
        Json.at(node, "proxy_endpoint") != null
            || "VPN".equalsIgnoreCase(Json.text(node, "network_scope"));
    return Endpoint.of(ip, port, name == null ? null : name.toLowerCase(Locale.ROOT))
        .withDevice(uid, null, Json.text(node, "os.name"))
        .withPlace(place(node), proxy ? NetworkClass.VPN : null);
  }

  private static Geo place(JsonNode node) {
    String country = Countries.code(Json.text(node, "location.country"));
    String city = Json.text(node, "location.city");
    double lat = degrees(node, "location.lat", "location.coordinates.1");
    double lon = degrees(node, "location.long", "location.coordinates.0");
    int asn = (int) Json.number(node, "autonomous_system.number", 0);
    if (country == null && city == null && Double.isNaN(lat) && asn == 0) {
      return null;
    }
    return new Geo(
        country,
        Json.text(node, "location.region"),
        city,
        lat,
        lon,
        0,
        asn,
        Json.text(node, "autonomous_system.name"));
  }

  /** 1.0 had coordinates in GeoJSON's order, longitude first; later versions name them. */
  private static double degrees(JsonNode node, String named, String placed) {
    JsonNode found = Json.at(node, named);
    if (found == null) {
      found = Json.at(node, placed);
    }
    return found == null ? Double.NaN : found.asDouble(Double.NaN);
  }
}
