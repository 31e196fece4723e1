package dev.lapwing.pipeline.simulate.scenario;

import java.time.Instant;
import java.util.List;

/**
 * What was planted: an attack, or something odd that is none.
 *
 * @param incident unique in a simulation, {@code mfa_fatigue-1}
 * @param technique ATT&amp;CK technique; null for what is no attack
 * @param objective when the attacker has what he came for: an alert must come before it. The end,
 *     for what is no attack
 * @param events ids of its events: the vendor's where it gives one (for Windows {@code
 *     log/computer/record/ms}, for Zeek {@code uid.conn.} and 12 digits of the line's hash), else,
 *     for a line with a time finer than seconds, the first 128 bits of its SHA-256 in hexadecimal
 * @param expectAlert whether an alert is expected
 */
public record Label(
    String incident,
    String scenario,
    String technique,
    List<Entity> entities,
    Instant start,
    Instant objective,
    Instant end,
    List<String> events,
    boolean expectAlert) {

  /**
   * Who or what is concerned.
   *
   * @param type user, host or ip
   */
  public record Entity(String type, String id) {}

  public Label {
    entities = List.copyOf(entities);
    events = List.copyOf(events);
  }
}
