package dev.lapwing.core.detector.travel;

import java.util.Locale;

/** Distances, times and speeds as people read them; speeds are rounded down. */
final class Words {

  private Words() {}

  static String km(double km) {
    return String.format(Locale.ROOT, "%,.0f km", Math.floor(km / 10) * 10);
  }

  static String speed(double kmh) {
    return String.format(Locale.ROOT, "%,.0f km/h", Math.floor(kmh / 100) * 100);
  }

  static String span(long millis) {
    long minutes = Math.abs(millis) / 60_000;
    if (minutes < 1) {
      return "less than a minute";
    }
    if (minutes < 120) {
      return count(minutes, "minute");
    }
    return count(minutes / 60, "hour") + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
