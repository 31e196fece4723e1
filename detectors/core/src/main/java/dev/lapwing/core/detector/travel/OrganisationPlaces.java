package dev.lapwing.core.detector.travel;

import dev.lapwing.core.event.Endpoint;

/**
 * Knows the addresses that so many users of a tenant sign in from that they are an egress of the
 * organisation, not somebody's whereabouts. Peers' statistics will answer this; until then only the
 * network class does.
 */
@FunctionalInterface
public interface OrganisationPlaces {

  /** Knows of none. */
  OrganisationPlaces NONE = (tenant, source) -> false;

  boolean shared(String tenant, Endpoint source);
}
