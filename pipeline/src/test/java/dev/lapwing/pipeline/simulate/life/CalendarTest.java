package dev.lapwing.pipeline.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Contract;
import dev.lapwing.pipeline.simulate.company.Founding;
import dev.lapwing.pipeline.simulate.company.Period;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Period PERIOD = new Period(MONDAY, 42);
  private static final Company COMPANY = Founding.of(400, 3, PERIOD);
  private final Calendar calendar = new Calendar(COMPANY, 3);

  private List<WorkDay> days(Predicate<Person> who) {
    return COMPANY.people().stream()
        .filter(who)
        .flatMap(
            person ->
                IntStream.range(0, PERIOD.days())
                    .mapToObj(day -> calendar.day(person, MONDAY.plusDays(day)))
                    .flatMap(java.util.Optional::stream))
        .toList();
  }

  private static int localHour(WorkDay day) {
    return Instant.ofEpochMilli(day.start()).atZone(day.local().city().zone()).getHour();
  }

  @Test
  void nightWorkersBeginLateByTheirOwnClock() {
    assertThat(days(person -> person.terms().shift() == Shift.NIGHT))
        .isNotEmpty()
        .filteredOn(day -> localHour(day) < 20)
        .hasSizeLessThan(20);
  }

  @Test
  void theClocksGoForwardAndTheHourOfArrivalStays() {
    Predicate<Person> london =
        person -> person.office().code().equals("lon") && !person.terms().roundTheClock();
    LocalDate change = LocalDate.of(2026, 3, 29);
    List<WorkDay> all = days(london);
    double before =
        all.stream()
            .filter(d -> d.date().isBefore(change))
            .mapToInt(CalendarTest::localHour)
            .average()
            .orElseThrow();
    double after =
        all.stream()
            .filter(d -> !d.date().isBefore(change))
            .mapToInt(CalendarTest::localHour)
            .average()
            .orElseThrow();
    assertThat(after).isBetween(before - 0.3, before + 0.3);
  }

  @Test
  void partTimersWorkTwoOrThreeDaysOfTheWeek() {
    Predicate<Person> partTime =
        person ->
            person.terms().contract() == Contract.PART_TIME && !person.terms().roundTheClock();
    long people = COMPANY.people().stream().filter(partTime).count();
    assertThat(days(partTime).size() / (double) people / 6).isBetween(1.7, 3.2);
  }

  @Test
  void nobodyWorksOutsideTheOwnCareer() {
    assertThat(days(person -> true))
        .allMatch(day -> day.person().career().employed(day.date()))
        .filteredOn(day -> day.place() != WorkDay.Place.AWAY)
        .noneMatch(day -> day.person().career().onLeave(day.date()));
  }

  @Test
  void oneWeekInAHundredIsATrip() {
    long away =
        days(person -> person.terms().shift() == Shift.DAY).stream()
            .filter(day -> day.place() == WorkDay.Place.AWAY)
            .count();
    // Some 350 people, 6 weeks, 1 %, 2.5 days.
    assertThat(away).isBetween(20L, 100L);
  }

  @Test
  void howMuchPeopleDoIsHeavyTailed() {
    double[] levels = days(person -> true).stream().mapToDouble(WorkDay::level).sorted().toArray();
    double median = levels[levels.length / 2];
    double high = levels[levels.length * 999 / 1000];
    assertThat(high / median).isGreaterThan(5);
    assertThat(Arrays.stream(levels).average().orElseThrow()).isBetween(0.9, 1.5);
  }

  @Test
  void financeIsBusyWhenTheMonthEnds() {
    Predicate<Person> finance =
        person -> person.department().label().equals("Finance") && person.career().before() == null;
    List<WorkDay> all = days(finance);
    assertThat(mean(all, LocalDate.of(2026, 3, 30), LocalDate.of(2026, 3, 31)))
        .isGreaterThan(1.4 * mean(all, LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 27)));
  }

  private static double mean(List<WorkDay> days, LocalDate from, LocalDate to) {
    return days.stream()
        .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
        .mapToDouble(WorkDay::level)
        .average()
        .orElseThrow();
  }
}
