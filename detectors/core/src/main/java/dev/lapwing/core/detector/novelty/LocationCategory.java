package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.detector.travel.Eligibility;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Geo;

/** The country and the network (where that is unknown, the city) that a sign-in came from. */
final class LocationCategory implements Category {

  @Override
  public String kind() {
    return "new_location";
  }

  @Override
  public String tag() {
    return "newloc";
  }

  @Override
  public String noun() {
    return "network";
  }

  @Override
  public String broadNoun() {
    return "country";
  }

  @Override
  public String preposition() {
    return "from";
  }

  @Override
  public int memoryDays() {
    return 90;
  }

  @Override
  public String objection(Event event) {
    String reason = Eligibility.objection(event);
    boolean placed = event.src().geo() != null && event.src().geo().country() != null;
    if (Eligibility.NO_POSITION.equals(reason) && placed) {
      return null;
    }
    return reason == null && !placed ? Eligibility.NO_POSITION : reason;
  }

  @Override
  public Value value(Event event) {
    Geo geo = event.src().geo();
    String city = geo.city() == null ? "" : geo.city();
    String key = geo.country() + '/' + (geo.asn() == 0 ? city : "AS" + geo.asn());
    String label = geo.asn() == 0 ? geo.label() : geo.label() + ", AS" + geo.asn();
    return new Value(geo.country(), key, label);
  }
}
