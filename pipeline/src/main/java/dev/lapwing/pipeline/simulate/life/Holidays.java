package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Office;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Public holidays of the offices; those of the moon are as in 2026. */
final class Holidays {

  private static final Map<String, Set<MonthDay>> FIXED =
      Map.of(
          "lis",
          days("01-01", "04-25", "05-01", "06-10", "08-15", "10-05", "11-01", "12-01", "12-08"),
          "lon",
          days("01-01", "12-26"),
          "nyc",
          days("01-01", "06-19", "07-04"),
          "blr",
          days("01-26", "03-19", "05-01", "08-15", "10-02", "10-20", "11-01"),
          "syd",
          days("01-01", "01-26", "04-25", "12-26"));

  /** A Monday (or Thursday) of a month: month, day of the week, which, −1 for the last. */
  private record Floating(int month, DayOfWeek day, int which) {
    boolean is(LocalDate date) {
      return date.getMonthValue() == month
          && date.with(TemporalAdjusters.dayOfWeekInMonth(which, day)).equals(date);
    }
  }

  private static final Map<String, List<Floating>> FLOATING =
      Map.of(
          "lon", List.of(monday(5, 1), monday(5, -1), monday(8, -1)),
          "nyc",
              List.of(
                  monday(1, 3),
                  monday(2, 3),
                  monday(5, -1),
                  monday(9, 1),
                  new Floating(11, DayOfWeek.THURSDAY, 4)),
          "syd", List.of(monday(6, 2), monday(10, 1)));

  private Holidays() {}

  static boolean on(LocalDate date, Office office) {
    MonthDay day = MonthDay.from(date);
    LocalDate easter = easter(date.getYear());
    boolean christian = !office.code().equals("blr");
    boolean monday = office.code().equals("lon") || office.code().equals("syd");
    return day.equals(MonthDay.of(12, 25))
        || FIXED.get(office.code()).contains(day)
        || (christian && date.equals(easter.minusDays(2)))
        || (monday && date.equals(easter.plusDays(1)))
        || FLOATING.getOrDefault(office.code(), List.of()).stream().anyMatch(f -> f.is(date));
  }

  /** Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int century = year / 100;
    int d = (19 * a + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - d - year % 100 % 4) % 7;
    int late = (a + 11 * d + 22 * e) / 451;
    int sum = d + e - 7 * late + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }

  private static Floating monday(int month, int which) {
    return new Floating(month, DayOfWeek.MONDAY, which);
  }

  private static Set<MonthDay> days(String... days) {
    return Set.copyOf(
        java.util.Arrays.stream(days).map(day -> MonthDay.parse("--" + day)).toList());
  }
}
