package dev.lapwing.pipeline.simulate.company;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * When a person is expected to work.
 *
 * @param days days of the week, of people without a rota
 * @param rota days before the start of a round, of people who work round the clock in turns; −1 for
 *     the others
 */
public record Terms(Contract contract, Shift shift, Set<DayOfWeek> days, int rota) {

  /** Some days of work and some off: eight, so that no weekday is always free. */
  private static final int ROUND = 8;

  private static final int WORKED = 5;
  private static final int WORKED_PART_TIME = 3;

  public Terms {
    days = Set.copyOf(days);
  }

  /** Whether the person's team works at weekends, on holidays and by night. */
  public boolean roundTheClock() {
    return rota >= 0;
  }

  /** Whether this is a day of work, if nothing comes in between. */
  public boolean expected(LocalDate date) {
    if (!roundTheClock()) {
      return days.contains(date.getDayOfWeek());
    }
    int worked = contract == Contract.PART_TIME ? WORKED_PART_TIME : WORKED;
    return Math.floorMod(date.toEpochDay() + rota, ROUND) < worked;
  }
}
