package dev.lapwing.core.detector.travel;

import dev.lapwing.core.baseline.Fingerprint;

/**
 * A login and a visit to another place that were too close in time.
 *
 * @param anchor the other place
 * @param login the login that arrived now
 * @param visit minute of the visit to the other place
 * @param km distance between the two positions
 * @param leastKm the same, with both radii taken off
 * @param leastSpeed km/h over that, slack added to the time
 */
record Leg(Anchor anchor, Login login, int visit, double km, double leastKm, double leastSpeed) {

  /** Day of the later end, UTC, since 1970. */
  int day() {
    return Math.floorDiv(Math.max(visit, login.minute()), 24 * 60);
  }

  /** Names the two spots, in any order. */
  int spots() {
    return Fingerprint.ofPair(anchor.place.spot(), login.place().spot());
  }

  /** Event time of the visit: exact for the anchor's last, else to the minute. */
  long visitTime() {
    return exact() ? anchor.lastTime() : visit * 60_000L;
  }

  /** Whether the visit is the one that the anchor knows all about. */
  boolean exact() {
    return Math.floorDiv(anchor.lastTime(), 60_000L) == visit;
  }

  /** Whether the login that arrived now is the later end. */
  boolean loginIsLater() {
    return login.event().time() >= visitTime();
  }

  Place from() {
    return loginIsLater() ? anchor.place : login.place();
  }

  Place to() {
    return loginIsLater() ? login.place() : anchor.place;
  }

  boolean sameSession() {
    return login.session() != 0 && exact() && login.session() == anchor.session();
  }

  boolean differentDevices() {
    return login.device() != 0 && anchor.device != 0 && login.device() != anchor.device;
  }

  /** The faster one; of equals the one with the later visit. */
  static Leg worse(Leg a, Leg b) {
    int bySpeed = Double.compare(a.leastSpeed, b.leastSpeed);
    return bySpeed > 0 || (bySpeed == 0 && a.visit >= b.visit) ? a : b;
  }
}
