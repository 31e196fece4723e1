package dev.lapwing.connectors.parse.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Countries;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import java.util.Locale;

/** Where a sign-in came from. */
final class EntraClient {

  private EntraClient() {}

  /** Null where the record says nothing of it. */
  static Endpoint of(EntraRecord record) {
    JsonNode graph = record.graph();
    String ip = Addresses.client(record.text("ipAddress", "callerIpAddress"));
    String device = Json.text(graph, "deviceDetail.deviceId");
    String agent = Json.firstText(graph, "userAgent", "deviceDetail.browser");
    String name = Json.text(graph, "deviceDetail.displayName");
    if (ip == null && device == null && agent == null && name == null) {
      return null;
    }
    return Endpoint.of(ip, 0, name == null ? null : name.toLowerCase(Locale.ROOT))
        .withDevice(device, agent, Json.text(graph, "deviceDetail.operatingSystem"))
        .withPlace(place(graph), trusted(graph) ? NetworkClass.OFFICE : null);
  }

  private static boolean trusted(JsonNode graph) {
    JsonNode networks = graph.get("networkLocationDetails");
    return networks != null
        && networks.toString().toLowerCase(Locale.ROOT).contains("trustednamedlocation");
  }

  private static Geo place(JsonNode graph) {
    String country = Countries.code(Json.text(graph, "location.countryOrRegion"));
    double lat = degrees(graph, "latitude");
    double lon = degrees(graph, "longitude");
    boolean nowhere = Double.isNaN(lat) || Double.isNaN(lon) || (lat == 0 && lon == 0);
    int asn = (int) Json.number(graph, "autonomousSystemNumber", 0);
    if (country == null && nowhere && asn == 0) {
      return null;
    }
    return new Geo(
        country,
        Json.text(graph, "location.state"),
        Json.text(graph, "location.city"),
        nowhere ? Double.NaN : lat,
        nowhere ? Double.NaN : lon,
        0,
        asn,
        null);
  }

  private static double degrees(JsonNode graph, String name) {
    JsonNode node = Json.at(graph, "location.geoCoordinates." + name);
    return node == null ? Double.NaN : node.asDouble(Double.NaN);
  }
}
