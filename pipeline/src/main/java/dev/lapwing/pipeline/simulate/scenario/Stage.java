package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.life.Calendar;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;

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

  /** An incident begins so long before the end of the simulation that it is over by then. */
  static final long LONGEST = 85 * MINUTE;

  /** When incidents may happen. */
  public record Window(Instant from, Instant to) {

    long latestStart() {
      return Math.max(from.toEpochMilli(), to.toEpochMilli() - LONGEST);
    }
  }

  Person lead() {
    return part.lead();
  }

  /** Any moment of the window. */
  long moment() {
    return dice.between(window.from.toEpochMilli(), window.latestStart());
  }

  /** A moment in this person's working hours, if the window has one. */
  long workingMoment(Person person) {
    long moment = moment();
    for (int i = 0; i < 200 && !working(person, moment); i++) {
      moment = moment();
    }
    return moment;
  }

  private static boolean working(Person person, long moment) {
    ZonedDateTime local = Instant.ofEpochMilli(moment).atZone(person.office().city().zone());
    return local.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
        && local.getHour() >= 10
        && local.getHour() < 17;
  }

  /** Somebody who has no leading part in any scenario, where there is such a person. */
  Person bystander() {
    return part.others().get(part.others().size() - 1);
  }
}
