package dev.lapwing.core.detector.login;

import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Event;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * When something was, where its user lives.
 *
 * @param day days since 1970
 * @param hour 0 to 23
 * @param minute 0 to 59
 * @param zone how it is called for people
 */
record LocalTime(int day, int hour, int minute, String zone) {

  /** UTC where the user's time zone is not known. */
  static LocalTime of(Event event) {
    Context context = event.user() == null ? null : event.user().context();
    ZoneId zone = zone(context == null ? null : context.zone());
    ZonedDateTime time = Instant.ofEpochMilli(event.time()).atZone(zone);
    String name = zone == ZoneOffset.UTC ? "UTC" : zone.getId();
    return new LocalTime(
        (int) time.toLocalDate().toEpochDay(), time.getHour(), time.getMinute(), name);
  }

  private static ZoneId zone(String name) {
    try {
      return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC; // a directory may say anything
    }
  }

  /** {@code Sunday 03:12 (Europe/Lisbon)}. */
  String text() {
    String weekday =
        DayOfWeek.of(1 + Math.floorMod(day + 3, 7)).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return String.format(Locale.ROOT, "%s %02d:%02d (%s)", weekday, hour, minute, zone);
  }
}
