package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.life.Calendar;
import dev.lapwing.pipeline.simulate.life.WorkDay;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a scenario has to play with.
 *
 * @param part who plays
 * @param dice of this scenario and round alone
 * @param ordinary where events go that do not belong to the incident
 */
public record Stage(
    Company company,
    Casting.Part part,
    Calendar calendar,
    Window window,
    Dice dice,
    Timeline ordinary) {

  static final long SECOND = 1_000;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  static final Duration SHORT = Duration.ofMinutes(85);

  private static final int TRIES = 200;

  Person lead() {
    return part.lead();
  }

  /** The first of those who have a part beside the leading one. */
  Person extra() {
    return part.extras().get(0);
  }

  /** Any moment at which the incident may begin. */
  long moment() {
    return dice.between(window.from().toEpochMilli(), window.latestStart());
  }

  /** How long the incident may take from such a moment, ms. */
  long budget() {
    return window.longest().toMillis();
  }

  /**
   * A time that people take for something: lognormal, and a part of the budget at most.
   *
   * @param median ms
   */
  long pause(long median, double mostOfBudget) {
    return (long) Math.min(mostOfBudget * budget(), SECOND + dice.lognormal(median, 0.8));
  }

  /** A moment when this person really works; in office hours if the window has none. */
  long workingMoment(Person person) {
    return presence(person).moment(dice);
  }

  private long officeHours(Person person) {
    return momentThat(
        person,
        local ->
            local.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && local.getHour() >= 10
                && local.getHour() < 17);
  }

  /** A moment in this person's evening, if the window has one. */
  long eveningMoment(Person person) {
    return momentThat(person, local -> local.getHour() >= 18 && local.getHour() < 23);
  }

  /** A moment in this person's night, if the window has one. */
  long nightMoment(Person person) {
    return momentThat(person, local -> local.getHour() >= 1 && local.getHour() < 4);
  }

  private long momentThat(Person person, Predicate<ZonedDateTime> fits) {
    long moment = moment();
    for (int i = 0; i < TRIES && !fits.test(local(person, moment)); i++) {
      moment = moment();
    }
    return moment;
  }

  private static ZonedDateTime local(Person person, long moment) {
    return Instant.ofEpochMilli(moment).atZone(person.office().city().zone());
  }

  /** A time in the window when the person really works; office hours where there is none. */
  Presence presence(Person person) {
    return presence(person, false);
  }

  /** A time in the window when the person really works and reaches the servers. */
  Presence connected(Person person) {
    return presence(person, true);
  }

  private Presence presence(Person person, boolean connected) {
    LocalDate first = window.from().atZone(ZoneOffset.UTC).toLocalDate();
    long latest = window.latestStart();
    LocalDate last = Instant.ofEpochMilli(latest).atZone(ZoneOffset.UTC).toLocalDate();
    int span = (int) ChronoUnit.DAYS.between(first, last);
    for (int i = 0; i < TRIES / 2; i++) {
      Optional<WorkDay> day = calendar.day(person, first.plusDays(dice.between(0, span)));
      Optional<Presence> found =
          day.flatMap(d -> Presence.of(d, window.from().toEpochMilli(), latest));
      if (found.isPresent() && (found.get().connected() || !connected)) {
        return found.get();
      }
    }
    return Presence.inOffice(person, officeHours(person));
  }
}
