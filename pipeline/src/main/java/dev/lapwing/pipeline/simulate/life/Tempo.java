package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Office;
import dev.lapwing.pipeline.simulate.company.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a person does on a day, 1 being usual.
 *
 * <p>The logarithm of it is a sum: of the person's own level, of a slow drift of the person, of a
 * day that the whole department shares (a deadline stays for some days), of the end of the month,
 * and of chance. So days are neither independent nor Poisson.
 */
final class Tempo {

  /** What of a day's deadline is left the next day, and what a day adds. */
  private static final double DEADLINE_MEMORY = 0.75;

  private static final double DEADLINE_SIGMA = 0.18;
  private static final int DEADLINE_DAYS = 16;

  /** The same by weeks, for one person. */
  private static final double DRIFT_MEMORY = 0.9;

  private static final double DRIFT_SIGMA = 0.1;
  private static final int DRIFT_WEEKS = 24;

  private static final double CHANCE_SIGMA = 0.3;

  private final long seed;
  private final Map<String, Double> known = new HashMap<>();

  Tempo(long seed) {
    this.seed = seed;
  }

  double level(Person person, LocalDate date) {
    Department department = person.departmentOn(date);
    double logarithm =
        deadline(department, person.office(), date)
            + drift(person.index(), date)
            + Dice.of(seed, "tempo", person.index(), date).normal(0, CHANCE_SIGMA);
    double ends = department == Department.FINANCE && monthEnds(date, person.office()) ? 2 : 1;
    return person.rhythm().rate() * ends * StrictMath.exp(logarithm);
  }

  /** A sum of past shocks that fade: an autoregressive series that needs no beginning. */
  private double deadline(Department department, Office office, LocalDate date) {
    return known.computeIfAbsent(
        department + "@" + office.code() + date,
        name -> {
          double sum = 0;
          for (int i = 0; i < DEADLINE_DAYS; i++) {
            double shock = shock(department + "@" + office.code(), date.minusDays(i));
            sum += StrictMath.pow(DEADLINE_MEMORY, i) * shock * DEADLINE_SIGMA;
          }
          return sum;
        });
  }

  /** From one week's level to the next in a straight line. */
  private double drift(int person, LocalDate date) {
    LocalDate monday = date.with(DayOfWeek.MONDAY);
    double part = (date.getDayOfWeek().getValue() - 1) / 7.0;
    return (1 - part) * week(person, monday) + part * week(person, monday.plusWeeks(1));
  }

  private double week(int person, LocalDate monday) {
    return known.computeIfAbsent(
        person + "/" + monday,
        name -> {
          double sum = 0;
          for (int i = 0; i < DRIFT_WEEKS; i++) {
            double shock = shock(String.valueOf(person), monday.minusWeeks(i));
            sum += StrictMath.pow(DRIFT_MEMORY, i) * shock * DRIFT_SIGMA;
          }
          return sum;
        });
  }

  private double shock(String of, LocalDate date) {
    return Dice.of(seed, "shock", of, date).normal(0, 1);
  }

  /** The last two working days of the month. */
  private static boolean monthEnds(LocalDate date, Office office) {
    int left = 0;
    LocalDate next = date.plusDays(1);
    while (next.getMonth() == date.getMonth()) {
      left += working(next, office) ? 1 : 0;
      next = next.plusDays(1);
    }
    return left < 2;
  }

  private static boolean working(LocalDate date, Office office) {
    return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
        && !Holidays.on(date, office);
  }
}
