package dev.lapwing.pipeline.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Entries of Okta's system log, no longer than a test needs. */
final class OktaLines {

  static final Place LISBON = new Place("Lisbon", "Portugal", 38.72, -9.14, "85.240.0.7", 3243);
  static final Place SYDNEY = new Place("Sydney", "Australia", -33.87, 151.21, "1.128.0.9", 1221);

  private OktaLines() {}

  record Place(String city, String country, double lat, double lon, String ip, int network) {}

  static byte[] signIn(String user, Place place, long time) {
    return line(user, place, time, "user.session.start");
  }

  static byte[] factorAdded(String user, long time) {
    return line(user, LISBON, time, "user.mfa.factor.activate");
  }

  /** The same for the same user, time and type. */
  static String id(String user, long time, String type) {
    return UUID.nameUUIDFromBytes((user + time + type).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static byte[] line(String user, Place from, long time, String type) {
    String line =
        """
        {"uuid":"%s","published":"%s","eventType":"%s","version":"0","severity":"INFO",
        "actor":{"id":"00u%s","type":"User","alternateId":"%s@example.com","displayName":"%s"},
        "outcome":{"result":"SUCCESS","reason":null},
        "authenticationContext":{"externalSessionId":"s-%s-%s"},
        "client":{"ipAddress":"%s","device":"Computer",
        "userAgent":{"rawUserAgent":"Mozilla/5.0","os":"Windows 10","browser":"FIREFOX"},
        "geographicalContext":{"city":"%s","country":"%s",
        "geolocation":{"lat":%s,"lon":%s}}},
        "securityContext":{"asNumber":%d,"asOrg":"Net","isp":"Net","isProxy":false}}
        """
            .formatted(
                id(user, time, type),
                Instant.ofEpochMilli(time),
                type,
                user,
                user,
                user,
                user,
                from.city(),
                from.ip(),
                from.city(),
                from.country(),
                from.lat(),
                from.lon(),
                from.network());
    return line.replace("\n", "").getBytes(StandardCharsets.UTF_8);
  }
}
