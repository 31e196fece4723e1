package dev.lapwing.core.detector.travel;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Where a login came from, to a hundredth of a degree (1.1 km), and how far it may be off.
 *
 * @param lat degrees north, times 100
 * @param lon degrees east, times 100
 * @param radiusKm the true place lies within with 95 % probability, km
 * @param network never null
 * @param corporate whether it is the organisation's own office or egress
 * @param country may be null
 * @param city may be null
 */
record Place(
    int lat,
    int lon,
    int radiusKm,
    NetworkClass network,
    boolean corporate,
    String country,
    String city) {

  /**
   * From a 67 % to a 95 % radius, errors being Rayleigh distributed: √(ln 0.05 / ln 0.33). Tails
   * are heavier than that, hence the floors.
   */
  private static final double TO_95 = 1.644;

  /** The place of an event's source, which has a position. */
  static Place of(Event event, OrganisationPlaces places) {
    Geo geo = event.src().geo();
    NetworkClass network = event.src().networkOrUnknown();
    boolean corporate =
        network == NetworkClass.OFFICE || places.shared(event.tenant(), event.src());
    int radius = (int) Math.max(Math.ceil(geo.radiusKm() * TO_95), floorKm(network));
    return new Place(
        (int) Math.round(geo.lat() * 100),
        (int) Math.round(geo.lon() * 100),
        radius,
        network,
        corporate,
        geo.country(),
        geo.city() != null ? geo.city() : geo.region());
  }

  /**
   * The least that positions of such networks are off: mobile addresses have a median error of some
   * 200 km, hosting ones are where the company is registered.
   */
  static int floorKm(NetworkClass network) {
    return switch (network) {
      case MOBILE -> 300;
      case HOSTING -> 1000;
      default -> 50;
    };
  }

  double kmTo(Place other) {
    return GreatCircle.km(lat / 100.0, lon / 100.0, other.lat / 100.0, other.lon / 100.0);
  }

  boolean sameSpot(Place other) {
    return lat == other.lat && lon == other.lon;
  }

  /** Names the spot. */
  int spot() {
    return lat * 40_000 + lon;
  }

  /** Names the region: a field of 4 by 4 degrees, some 400 km. */
  int region() {
    return Math.floorDiv(lat, 400) * 100 + Math.floorDiv(lon, 400);
  }

  /** {@code Lisbon (PT)}. */
  String label() {
    return geo().label();
  }

  /** {@code Lisbon}, else the country. */
  String shortLabel() {
    return city != null ? city : label();
  }

  Geo geo() {
    return new Geo(country, null, city, lat / 100.0, lon / 100.0, radiusKm, 0, null);
  }

  void write(DataOutput out) throws IOException {
    Wire.writeSigned(lat, out);
    Wire.writeSigned(lon, out);
    Wire.writeUnsigned(radiusKm, out);
    Wire.writeText(network.name(), out);
    out.writeBoolean(corporate);
    Wire.writeText(country, out);
    Wire.writeText(city, out);
  }

  static Place read(DataInput in) throws IOException {
    return new Place(
        (int) Wire.readSigned(in),
        (int) Wire.readSigned(in),
        (int) Wire.readUnsigned(in),
        NetworkClass.valueOf(Wire.readText(in)),
        in.readBoolean(),
        Wire.readText(in),
        Wire.readText(in));
  }
}
