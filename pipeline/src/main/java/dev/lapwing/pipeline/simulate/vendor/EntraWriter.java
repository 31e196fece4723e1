package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.City;
import dev.lapwing.pipeline.simulate.company.Device;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes records of Entra ID as diagnostic settings stream them. */
final class EntraWriter {

  static final String TENANT = uuid("tenant");

  private static final Map<String, String> COUNTRIES = countries();

  private EntraWriter() {}

  static ObjectNode enveloped(
      String category, String operation, ObjectNode properties, long timeMs) {
    return Json.object()
        .put("time", Json.time(timeMs))
        .put("resourceId", "/tenants/" + TENANT + "/providers/Microsoft.aadiam")
        .put("operationName", operation)
        .put("category", category)
        .put("tenantId", TENANT)
        .put("level", 4)
        .set("properties", properties);
  }

  static ObjectNode signIn(EntraLog log, EntraOutcome outcome, String app, long timeMs) {
    ObjectNode signIn = Json.object().put("createdDateTime", Json.time(timeMs));
    signIn.put("userDisplayName", log.person().name());
    signIn.put("userPrincipalName", log.person().email());
    signIn.put("userId", EntraLog.objectId(log.person()));
    signIn.put("appId", uuid("app/" + app)).put("appDisplayName", app);
    signIn.put("ipAddress", log.address().ip()).put("userAgent", log.device().userAgent(timeMs));
    signIn.put("autonomousSystemNumber", log.address().asn());
    signIn.put("clientAppUsed", "Browser").put("isInteractive", true);
    signIn.put("conditionalAccessStatus", outcome.error == 0 ? "success" : "notApplied");
    signIn.put(
        "authenticationRequirement",
        outcome.mfa ? "multiFactorAuthentication" : "singleFactorAuthentication");
    signIn.put("riskState", "none").put("riskLevelDuringSignIn", "none");
    signIn.put("userType", "Member").put("resourceDisplayName", app);
    signIn.set(
        "status",
        Json.object().put("errorCode", outcome.error).put("additionalDetails", outcome.details));
    signIn.set("deviceDetail", device(log.device()));
    signIn.set("location", place(log.address().city()));
    signIn.putArray("networkLocationDetails");
    return signIn;
  }

  /** Only a device that has joined the directory has an id there. */
  private static ObjectNode device(Device device) {
    boolean joined = device.oktaId() != null;
    return Json.object()
        .put("deviceId", joined ? uuid("device/" + device.oktaId()) : "")
        .put("displayName", joined ? device.name() : "")
        .put("operatingSystem", device.os())
        .put("browser", device.browser())
        .put("isCompliant", joined)
        .put("isManaged", joined)
        .put("trustType", joined ? "Azure AD joined" : "");
  }

  private static ObjectNode place(City city) {
    ObjectNode place = Json.object().put("city", city.name()).put("state", city.state());
    place.put("countryOrRegion", COUNTRIES.getOrDefault(city.country(), city.country()));
    place.set(
        "geoCoordinates", Json.object().put("latitude", city.lat()).put("longitude", city.lon()));
    return place;
  }

  private static Map<String, String> countries() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      codes.put(country.getDisplayCountry(Locale.ENGLISH), code);
    }
    return codes;
  }

  /** The id that belongs to a name, always the same. */
  static String uuid(String name) {
    return UUID.nameUUIDFromBytes(("entra/" + name).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
