package dev.lapwing.core.detector.travel;

import java.util.ArrayList;
import java.util.List;

/**
 * What clears a leg that looks too fast, in the order in which it is asked. Each depends on the two
 * ends alone, never on what else was seen, so that the order of arrival changes no answer.
 *
 * <p>"Same or bordering country" clears below {@code neighbours} km only: positions within a
 * country are the least reliable and trains and short flights are many, but New York and Los
 * Angeles ten minutes apart are found.
 */
final class Innocence {

  static final String ADDRESS = "same address at both ends";
  static final String CORPORATE = "office or shared location of the organisation at both ends";
  static final String BORDER = "same or bordering country, not far apart";
  static final String ACCURACY = "within the accuracy of the positions";
  static final String DEVICE = "same device at both ends";

  /** All of them, as an explanation lists what it looked for in vain. */
  static final List<String> ALL = List.of(ADDRESS, CORPORATE, BORDER, ACCURACY, DEVICE);

  private final TravelSettings settings;

  Innocence(TravelSettings settings) {
    this.settings = settings;
  }

  /** The first thing that clears the leg; null if nothing does. */
  String of(Leg leg) {
    for (String reason : ALL) {
      if (clears(reason, leg)) {
        return reason;
      }
    }
    return null;
  }

  private boolean clears(String reason, Leg leg) {
    Anchor anchor = leg.anchor();
    Login login = leg.login();
    return switch (reason) {
      case ADDRESS -> login.address() != null && login.address().equals(anchor.address());
      case CORPORATE -> anchor.place.corporate() && login.place().corporate();
      case BORDER ->
          leg.km() < settings.neighbours()
              && Borders.sameOrNeighbours(anchor.place.country(), login.place().country());
      case ACCURACY -> leg.leastKm() < settings.distance() || leg.leastSpeed() <= settings.speed();
      default -> login.device() != 0 && login.device() == anchor.device;
    };
  }

  /** Whether it would be too fast if both positions were exact. */
  boolean suspicious(double km, int minutes) {
    return km >= settings.distance() && settings.speedOver(km, minutes) > settings.speed();
  }

  /** The leg between a login and one visit; null if it is not even suspicious. */
  Leg leg(Anchor anchor, Login login, int visit, double km) {
    int minutes = Math.abs(login.minute() - visit);
    if (!suspicious(km, minutes)) {
      return null;
    }
    double least = Math.max(0, km - anchor.place.radiusKm() - login.place().radiusKm());
    return new Leg(anchor, login, visit, km, least, settings.speedOver(least, minutes));
  }

  /** The suspicious legs between a login and all that is known of an anchor. */
  List<Leg> legs(Anchor anchor, Login login) {
    double km = anchor.place.kmTo(login.place());
    if (km < settings.distance()) {
      return List.of();
    }
    List<Leg> legs = new ArrayList<>();
    for (int visit : anchor.trail.known()) {
      Leg leg = leg(anchor, login, visit, km);
      if (leg != null) {
        legs.add(leg);
      }
    }
    return legs;
  }
}
