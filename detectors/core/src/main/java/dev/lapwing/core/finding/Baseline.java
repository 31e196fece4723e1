package dev.lapwing.core.finding;

import java.util.Locale;

/**
 * How much a finding's baseline had seen.
 *
 * @param state its place in life; null where the rule has no baseline
 * @param events observations learnt from
 * @param days days between the first and the last of them
 */
public record Baseline(State state, long events, int days) {

  public static final Baseline NONE = new Baseline(null, 0, 0);

  /** The life of a baseline. It raises nothing alone while learning. */
  public enum State {
    LEARNING,
    READY,
    STALE,
    QUARANTINED;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
