package dev.lapwing.connectors.parse.okta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Countries;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;

/** Where an Okta request came from. */
final class OktaClient {

  private static final String PLACE = "client.geographicalContext.";

  private OktaClient() {}

  /** Null where the record says nothing of it. */
  static Endpoint of(JsonNode record) {
    String ip = Addresses.client(Json.text(record, "client.ipAddress"));
    // The device token's hash is in most events of a browser, the fingerprint in sign-ins only.
    String device =
        known(
            Json.firstText(
                record,
                "debugContext.debugData.dtHash",
                "debugContext.debugData.deviceFingerprint",
                "device.id"));
    String agent = known(Json.text(record, "client.userAgent.rawUserAgent"));
    String os = known(Json.text(record, "client.userAgent.os"));
    if (ip == null && device == null && agent == null) {
      return null;
    }
    boolean proxy = Boolean.TRUE.equals(Json.bool(record, "securityContext.isProxy"));
    return Endpoint.ip(ip)
        .withDevice(device, agent, os)
        .withPlace(place(record), proxy ? NetworkClass.VPN : null);
  }

  private static Geo place(JsonNode record) {
    String country = Countries.code(Json.text(record, PLACE + "country"));
    String city = Json.text(record, PLACE + "city");
    double lat = degrees(record, "geolocation.lat");
    double lon = degrees(record, "geolocation.lon");
    int asn = (int) Json.number(record, "securityContext.asNumber", 0);
    if (country == null && city == null && Double.isNaN(lat) && asn == 0) {
      return null;
    }
    boolean nowhere = Double.isNaN(lat) || Double.isNaN(lon) || (lat == 0 && lon == 0);
    return new Geo(
        country,
        Json.text(record, PLACE + "state"),
        city,
        nowhere ? Double.NaN : lat,
        nowhere ? Double.NaN : lon,
        0,
        asn,
        Json.text(record, "securityContext.asOrg"));
  }

  private static double degrees(JsonNode record, String name) {
    JsonNode node = Json.at(record, PLACE + name);
    return node == null ? Double.NaN : node.asDouble(Double.NaN);
  }

  private static String known(String text) {
    return "unknown".equalsIgnoreCase(text) ? null : text;
  }
}
