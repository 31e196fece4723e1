package dev.lapwing.pipeline.simulate.company;

import java.time.ZoneId;

/**
 * A place on earth, as an identity provider's log describes it.
 *
 * @param lat degrees north
 * @param lon degrees east
 */
public record City(
    String name,
    String state,
    String country,
    String postalCode,
    double lat,
    double lon,
    ZoneId zone) {}
