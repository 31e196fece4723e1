package dev.lapwing.pipeline.simulate;

import dev.lapwing.pipeline.simulate.company.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What to simulate.
 *
 * @param users people in the company, {@value #MIN_USERS} to {@value #MAX_USERS}
 * @param days length, 1 to {@value #MAX_DAYS}
 * @param seed the same settings give the same bytes
 * @param start the first moment
 * @param scenarios names of scenarios, or {@code all}, {@code default} (all), {@code attacks},
 *     {@code benign}, {@code demo}, {@code none}
 * @param rounds how often each scenario is played, each time with other people and later
 * @param incidentsFrom nothing is planted before this moment, so that there is a history first
 */
public record SimulationSettings(
    int users,
    int days,
    long seed,
    Instant start,
    List<String> scenarios,
    int rounds,
    Instant incidentsFrom) {

  /** Fewer people would leave the scenarios without a cast. */
  public static final int MIN_USERS = 10;

  public static final int MAX_USERS = 50_000;
  public static final int MAX_DAYS = 3_660;

  /** A Monday. */
  public static final Instant DEFAULT_START = Instant.parse("2026-03-02T00:00:00Z");

  /** In more days than these there is room for two weeks without incidents. */
  private static final Instant DEMO_END = Instant.parse("2026-03-05T18:00:00Z");

  private static final int DEMO_USERS = 36;
  private static final int DEMO_DAYS = 10;
  private static final int SHORT = 21;
  private static final int LEARNING = 14;
  private static final int MAX_ROUNDS = 1_000;

  public SimulationSettings {
    require("users", users, MIN_USERS, MAX_USERS);
    require("days", days, 1, MAX_DAYS);
    require("rounds", rounds, 1, MAX_ROUNDS);
    scenarios = List.copyOf(scenarios);
  }

  /** All scenarios that fit, as often as is usual. */
  public static SimulationSettings of(int users, int days, long seed) {
    int rounds = usualRounds(users, days);
    return of(users, days, seed, DEFAULT_START, List.of("default"), rounds);
  }

  /**
   * As given; what is planted lies in the last third, or after two weeks if there are more than
   * three.
   */
  public static SimulationSettings of(
      int users, int days, long seed, Instant start, List<String> scenarios, int rounds) {
    Duration quiet = days > SHORT ? Duration.ofDays(LEARNING) : Duration.ofHours(16L * days);
    Instant from = start.plus(quiet);
    return new SimulationSettings(users, days, seed, start, scenarios, rounds, from);
  }

  /**
   * A small company, ten days of ordinary life to learn from, everything else in the last five
   * hours.
   */
  public static SimulationSettings demo(long seed) {
    return demo(seed, DEMO_END);
  }

  /**
   * As {@link #demo(long)}, ending on the last Thursday or Friday, 18:00 UTC, before now: then
   * there are working days to learn from, and every office is at work in the last hours.
   */
  public static SimulationSettings demo(long seed, Instant now) {
    ZonedDateTime end = now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withHour(18);
    while (end.toInstant().isAfter(now) || !endOfWeek(end.getDayOfWeek())) {
      end = end.minusDays(1);
    }
    Instant last = end.toInstant();
    return new SimulationSettings(
        DEMO_USERS,
        DEMO_DAYS,
        seed,
        last.minus(Duration.ofDays(DEMO_DAYS)),
        List.of("demo"),
        1,
        last.minus(Duration.ofHours(5)));
  }

  private static boolean endOfWeek(DayOfWeek day) {
    return day == DayOfWeek.THURSDAY || day == DayOfWeek.FRIDAY;
  }

  /** How often each scenario is played, unless one says: more in a long time with many people. */
  public static int usualRounds(int users, int days) {
    return days > SHORT ? Math.max(1, Math.min((days - LEARNING) / 9, users / 150)) : 1;
  }

  public SimulationSettings withScenarios(List<String> names) {
    return new SimulationSettings(users, days, seed, start, names, rounds, incidentsFrom);
  }

  /** The days in UTC, the last perhaps not whole. */
  public Period period() {
    return new Period(start.atZone(ZoneOffset.UTC).toLocalDate(), days);
  }

  /** The first moment after the last. */
  public Instant end() {
    return start.plus(Duration.ofDays(days));
  }

  private static void require(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be from " + low + " to " + high);
    }
  }
}
