package dev.lapwing.core.detector.beacon;

import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Traffic;
import dev.lapwing.core.resolve.Address;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Whom a machine contacts, as far as a record tells: by name, else by address. */
final class Destinations {

  /** What begins a contact. A connection's end does not: it would count twice. */
  private static final Set<EventType> CONTACTS =
      EnumSet.of(EventType.NETWORK_OPEN, EventType.NETWORK_TRAFFIC, EventType.HTTP_REQUEST);

  private static final int MULTICAST = 224;

  private Destinations() {}

  /** Whether it is an answered contact from inside to somebody outside. */
  static boolean outward(Event event) {
    if (!CONTACTS.contains(event.type()) || event.failed() || of(event) == null) {
      return false;
    }
    Traffic traffic = event.traffic();
    if (traffic == null || traffic.direction() == null) {
      return outside(event.dst());
    }
    return switch (traffic.direction()) {
      case OUTBOUND -> true;
      case UNKNOWN -> outside(event.dst());
      default -> false;
    };
  }

  /** The site's name, lower case, or the address; null if the record names neither. */
  static String of(Event event) {
    boolean http = event.type() == EventType.HTTP_REQUEST && event.api() != null;
    if (http && event.api().service() != null) {
      return host(event.api().service());
    }
    Endpoint to = event.dst();
    if (to == null) {
      return null;
    }
    return to.hostname() != null ? host(to.hostname()) : to.ip();
  }

  /** Without a port. */
  private static String host(String name) {
    int colon = name.indexOf(':');
    boolean port = colon > 0 && colon == name.lastIndexOf(':');
    return (port ? name.substring(0, colon) : name).toLowerCase(Locale.ROOT);
  }

  private static boolean outside(Endpoint to) {
    if (to == null || to.ip() == null) {
      return to != null && to.hostname() != null;
    }
    byte[] address = Address.parse(to.ip());
    return address != null
        && !Address.isPrivate(address)
        && (address.length != 4 || (address[0] & 0xff) < MULTICAST);
  }
}
