package dev.lapwing.pipeline.simulate.company;

import java.time.LocalDate;

/**
 * The simulated days.
 *
 * @param days at least 1
 */
public record Period(LocalDate first, int days) {

  public LocalDate last() {
    return first.plusDays(days - 1L);
  }

  boolean overlaps(LocalDate from, LocalDate to) {
    return !to.isBefore(first) && !from.isAfter(last());
  }
}
