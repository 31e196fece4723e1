package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days on which a person really works, from some moment on. */
final class WorkDays {

  private WorkDays() {}

  /**
   * Days when the person reaches the servers, in order; fewer than asked for if the end is near.
   *
   * @param from ms since 1970; the days begin after it
   * @param count at most
   */
  static List<Presence> connected(Stage stage, Person person, long from, int count) {
    List<Presence> days = new ArrayList<>();
    LocalDate date = date(from);
    long end = Math.min(from + stage.budget(), stage.window().to().toEpochMilli());
    for (; days.size() < count && !date.isAfter(date(end)); date = date.plusDays(1)) {
      Optional<Presence> day = stage.calendar().day(person, date).map(Presence::of);
      day.filter(d -> d.connected() && d.from() >= from && d.end() < end).ifPresent(days::add);
    }
    return days;
  }

  private static LocalDate date(long time) {
    return Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
