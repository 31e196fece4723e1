package dev.lapwing.core.resolve;

import dev.lapwing.core.event.Geo;

/** Where an address is, by some database. */
@FunctionalInterface
public interface GeoLookup {

  /** Knows nothing. */
  GeoLookup NONE = ip -> null;

  /**
   * @param ip an address in text; never null
   * @return null where the database has nothing, or the text is no address
   */
  Geo of(String ip);
}
