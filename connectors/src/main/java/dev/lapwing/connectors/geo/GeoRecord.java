package dev.lapwing.connectors.geo;

import dev.lapwing.core.event.Geo;
import java.util.List;
import java.util.Map;

/** One record of a database, whichever of the two schemas it has. */
final class GeoRecord {

  private final Map<String, Object> record;

  GeoRecord(Map<String, Object> record) {
    this.record = record;
  }

  boolean isEmpty() {
    return record.isEmpty();
  }

  Geo geo(int asn, String asOrg) {
    Object radius = nested("location", "accuracy_radius");
    return new Geo(
        country(),
        region(),
        text(nested("city", "names", "en"), record.get("city")),
        degrees(nested("location", "latitude"), record.get("latitude")),
        degrees(nested("location", "longitude"), record.get("longitude")),
        radius instanceof Number n ? n.intValue() : 0,
        asn,
        asOrg);
  }

  private String country() {
    Object own = record.get("country");
    return text(
        nested("country", "iso_code"),
        nested("registered_country", "iso_code"),
        record.get("country_code"),
        own instanceof String s && s.length() == 2 ? own : null);
  }

  private String region() {
    Object subdivisions = record.get("subdivisions");
    if (subdivisions instanceof List<?> list
        && !list.isEmpty()
        && list.get(0) instanceof Map<?, ?> first
        && first.get("names") instanceof Map<?, ?> names) {
      return text(names.get("en"));
    }
    return text(record.get("state1"), record.get("region"));
  }

  int asn() {
    Object number =
        record.containsKey("autonomous_system_number")
            ? record.get("autonomous_system_number")
            : record.get("asn");
    return number instanceof Number n ? n.intValue() : 0;
  }

  String asOrg() {
    return text(
        record.get("autonomous_system_organization"), record.get("as_name"), record.get("isp"));
  }

  private Object nested(String... path) {
    Object here = record;
    for (String name : path) {
      here = here instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return here;
  }

  private static String text(Object... values) {
    for (Object value : values) {
      if (value instanceof String s && !s.isBlank()) {
        return s;
      }
    }
    return null;
  }

  private static double degrees(Object... values) {
    for (Object value : values) {
      if (value instanceof Number n) {
        return n.doubleValue();
      }
    }
    return Double.NaN;
  }
}
