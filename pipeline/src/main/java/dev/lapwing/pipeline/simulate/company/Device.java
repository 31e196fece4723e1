package dev.lapwing.pipeline.simulate.company;

import java.time.LocalDate;

/**
 * Something that a person signs in with.
 *
 * @param oktaId the id of a device that the identity provider knows; null for an unknown one
 * @param name null for an unknown device
 * @param fingerprint hash of browser properties
 * @param kind Computer or Mobile
 * @param agent the browser's name of itself, with a place for its version
 * @param version of the browser at first, when 2026 began
 */
public record Device(
    String oktaId,
    String name,
    String fingerprint,
    String kind,
    String os,
    String browser,
    String agent,
    int version) {

  private static final LocalDate FIRST_RELEASE = LocalDate.of(2026, 1, 6);
  private static final long DAY = 86_400_000;
  private static final int BETWEEN_RELEASES = 28;
  private static final int SPREAD = 6;

  /** As the browser names itself then: every four weeks all are updated, within six days. */
  public String userAgent(long timeMs) {
    long days = Math.floorDiv(timeMs, DAY) - FIRST_RELEASE.toEpochDay();
    long delay = Math.floorMod(fingerprint.hashCode(), SPREAD);
    long updates = Math.max(0, Math.floorDiv(days - delay, BETWEEN_RELEASES));
    return agent.replace("%d", String.valueOf(version + updates));
  }
}
