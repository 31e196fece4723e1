package dev.lapwing.pipeline.simulate.company;

import java.util.Locale;

/** The part of the day that a person works in, by the clock of the own office. */
public enum Shift {
  DAY(9, 0.6),
  LATE(14.5, 0.4),
  NIGHT(22, 0.3);

  private final double startHour;
  private final double spread;

  Shift(double startHour, double spread) {
    this.startHour = startHour;
    this.spread = spread;
  }

  /** Somebody's usual hour of arrival, as a fraction; never after 23:30. */
  double usualStart(Dice dice) {
    double earliest = startHour - 1.5;
    return Math.max(earliest, Math.min(startHour + 1.5, dice.normal(startHour, spread)));
  }

  /** {@code night}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** When the shift begins, as an hour of the day. */
  public double startHour() {
    return startHour;
  }
}
