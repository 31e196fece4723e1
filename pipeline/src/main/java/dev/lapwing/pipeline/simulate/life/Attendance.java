package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Whether somebody works on a day: by contract, unless something comes in between. */
final class Attendance {

  private static final double EXTRA_DAY = 0.05;
  private static final double DAY_OFF = 0.03;
  private static final double WEEK_OFF = 0.05;

  private record Day(int person, LocalDate date) {}

  private final long seed;
  private final Set<Day> excused = new HashSet<>();

  Attendance(long seed) {
    this.seed = seed;
  }

  /** In these days, the last not included, the person does nothing. */
  void excuse(Person person, LocalDate from, LocalDate until) {
    from.datesUntil(until).forEach(date -> excused.add(new Day(person.index(), date)));
  }

  /**
   * Whether nothing can be expected of the person on this day. A late shift ends on the next, so
   * nobody begins one who is not there any more by then.
   */
  boolean gone(Person person, LocalDate date) {
    boolean late = person.terms().shift() != Shift.DAY;
    return away(person, date)
        || (late && away(person, date.plusDays(1)))
        || excused.contains(new Day(person.index(), date));
  }

  private static boolean away(Person person, LocalDate date) {
    return !person.career().employed(date) || person.career().onLeave(date);
  }

  /**
   * @param dice of this person's day
   */
  boolean works(Person person, LocalDate date, Dice dice) {
    double lot = dice.uniform();
    if (gone(person, date)) {
      return false;
    }
    boolean holiday = !person.terms().roundTheClock() && Holidays.on(date, person.office());
    if (holiday || !person.terms().expected(date)) {
      return lot < EXTRA_DAY;
    }
    return lot >= DAY_OFF && !weekOff(person, date);
  }

  private boolean weekOff(Person person, LocalDate date) {
    LocalDate monday = date.with(DayOfWeek.MONDAY);
    return Dice.of(seed, "week off", person.index(), monday).chance(WEEK_OFF);
  }
}
