package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.City;
import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Person;

/** Writes entries of Okta's system log, as its API returns them. */
final class OktaWriter {

  private OktaWriter() {}

  static Rendered write(OktaEvent event, long timeMs) {
    ObjectNode log = Json.object();
    log.set("actor", actor(event.actor()));
    log.set("authenticationContext", authentication(event));
    log.set("client", client(event.device(), event.address(), timeMs));
    log.set("debugContext", Json.object().set("debugData", debug(event)));
    log.set("device", device(event.device()));
    OktaKind kind = event.kind();
    log.put("displayMessage", kind.message);
    log.put("eventType", kind.eventType);
    log.put("legacyEventType", kind.legacyEventType);
    log.set("outcome", Json.object().put("reason", event.reason()).put("result", kind.result));
    log.put("published", Json.time(timeMs));
    log.set("request", request(event.address()));
    log.set("securityContext", security(event.address()));
    log.put("severity", kind.result.equals("SUCCESS") ? "INFO" : "WARN");
    targets(log, event);
    log.set(
        "transaction",
        Json.object()
            .put("id", event.transaction())
            .put("type", "WEB")
            .set("detail", Json.object()));
    String uid = event.uuid().toString();
    log.put("uuid", uid).put("version", "0");
    return new Rendered(Json.line(log), uid);
  }

  private static ObjectNode actor(Person person) {
    return Json.object()
        .put("alternateId", person.email())
        .putNull("detailEntry")
        .put("displayName", person.name())
        .put("id", person.oktaId())
        .put("type", "User");
  }

  private static ObjectNode authentication(OktaEvent event) {
    return Json.object()
        .put("authenticationProvider", event.factor() == null ? null : "FACTOR_PROVIDER")
        .put("authenticationStep", 0)
        .put("credentialProvider", event.factor() == null ? null : "OKTA_CREDENTIAL_PROVIDER")
        .putNull("credentialType")
        .put("externalSessionId", event.session() == null ? "unknown" : event.session())
        .putNull("interface")
        .putNull("issuer");
  }

  private static ObjectNode client(Device device, Address address, long timeMs) {
    ObjectNode client = Json.object().put("device", device.kind());
    client.set("geographicalContext", place(address.city()));
    client.putNull("id").put("ipAddress", address.ip());
    client.set(
        "userAgent",
        Json.object()
            .put("browser", device.browser())
            .put("os", device.os())
            .put("rawUserAgent", device.userAgent(timeMs)));
    return client.put("zone", "null");
  }

  private static ObjectNode place(City city) {
    ObjectNode place = Json.object().put("city", city.name()).put("country", city.country());
    place.set("geolocation", Json.object().put("lat", city.lat()).put("lon", city.lon()));
    return place.put("postalCode", city.postalCode()).put("state", city.state());
  }

  private static ObjectNode debug(OktaEvent event) {
    ObjectNode debug = Json.object();
    if (event.factor() != null) {
      debug.put("factor", event.factor());
    }
    return debug
        .put("deviceFingerprint", event.device().fingerprint())
        .put("requestId", event.transaction())
        .put("requestUri", event.kind().uri)
        .put("threatSuspected", "false")
        .put("url", event.kind().uri + "?");
  }

  /** Okta describes only devices that it has registered. */
  private static ObjectNode device(Device device) {
    if (device.oktaId() == null) {
      return null;
    }
    return Json.object()
        .put("id", device.oktaId())
        .put("name", device.name())
        .put("os_platform", device.os())
        .put("managed", true)
        .put("registered", true)
        .put("device_integrator", (String) null);
  }

  private static ObjectNode request(Address address) {
    ObjectNode hop = Json.object();
    hop.set("geographicalContext", place(address.city()));
    hop.put("ip", address.ip()).putNull("source").put("version", "V4");
    ObjectNode request = Json.object();
    request.putArray("ipChain").add(hop);
    return request;
  }

  private static ObjectNode security(Address address) {
    return Json.object()
        .put("asNumber", address.asn())
        .put("asOrg", address.organisation())
        .put("domain", address.domain())
        .put("isProxy", false)
        .put("isp", address.organisation());
  }

  private static void targets(ObjectNode log, OktaEvent event) {
    if (event.app() != null) {
      ObjectNode app =
          Json.object()
              .put("alternateId", event.app())
              .putNull("detailEntry")
              .put("displayName", event.app())
              .put("id", String.format("0oa%017d", Integer.toUnsignedLong(event.app().hashCode())))
              .put("type", "AppInstance");
      log.putArray("target").add(app);
    } else if (event.factor() != null) {
      log.putArray("target").add(actor(event.actor()));
    } else {
      log.putNull("target");
    }
  }
}
