package dev.lapwing.core.event;

/**
 * Where an address is, as far as anybody knows.
 *
 * @param country ISO 3166-1 alpha-2, upper case; null if unknown
 * @param region first subdivision; null if unknown
 * @param city name in English; null if unknown
 * @param lat degrees north; NaN if unknown
 * @param lon degrees east; NaN if unknown
 * @param radiusKm radius within which the true place lies with 67 % probability, km; 0 if not said
 * @param asn autonomous system number; 0 if unknown
 * @param asOrg who runs it; null if unknown
 */
public record Geo(
    String country,
    String region,
    String city,
    double lat,
    double lon,
    int radiusKm,
    int asn,
    String asOrg) {

  public static final Geo UNKNOWN = new Geo(null, null, null, Double.NaN, Double.NaN, 0, 0, null);

  public boolean hasPosition() {
    return !Double.isNaN(lat) && !Double.isNaN(lon);
  }

  /**
   * The city, else the region, else the country, with the country in brackets: {@code Lisbon (PT)}.
   */
  public String label() {
    String place = city != null ? city : region;
    if (place == null) {
      return country == null ? "an unknown place" : country;
    }
    return country == null ? place : place + " (" + country + ")";
  }
}
