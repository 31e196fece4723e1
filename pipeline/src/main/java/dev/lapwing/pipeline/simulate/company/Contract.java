package dev.lapwing.pipeline.simulate.company;

import java.util.Locale;

/** How a person is employed. */
public enum Contract {
  FULL_TIME,
  PART_TIME,
  CONTRACTOR;

  /** {@code full_time}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
