package dev.lapwing.pipeline.simulate.scenario;

import java.time.Duration;
import java.time.Instant;

/**
 * When an incident may happen.
 *
 * @param history when the simulation began
 * @param from the earliest start
 * @param until the latest start, if it fits before the end
 * @param to the end of the simulation
 * @param longest how long it may take
 */
public record Window(Instant history, Instant from, Instant until, Instant to, Duration longest) {

  private static final Duration LONG = Duration.ofDays(2);

  /** In a long simulation attackers take their time. */
  private static final Duration UNHURRIED = Duration.ofHours(7);

  /** The window of a round: the rounds of a scenario follow each other. */
  public static Window of(
      Scenario scenario, Instant history, Instant from, Instant to, int round, int rounds) {
    Duration longest = scenario.longest();
    if (Duration.between(from, to).compareTo(LONG) > 0 && longest.compareTo(UNHURRIED) < 0) {
      longest = UNHURRIED;
    }
    long first = from.toEpochMilli();
    long span = Math.max(0, to.minus(longest).toEpochMilli() - first);
    return new Window(
        history,
        Instant.ofEpochMilli(first + span * (round - 1) / rounds),
        Instant.ofEpochMilli(first + span * round / rounds),
        to,
        longest);
  }

  /** Whether an incident of the scenario fits between two moments. */
  public static boolean fits(Scenario scenario, Instant from, Instant to) {
    return !from.plus(scenario.longest()).isAfter(to);
  }

  long latestStart() {
    return Math.max(from.toEpochMilli(), until.toEpochMilli());
  }
}
