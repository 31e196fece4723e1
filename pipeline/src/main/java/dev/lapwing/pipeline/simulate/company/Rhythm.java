package dev.lapwing.pipeline.simulate.company;

/**
 * When and how much a person works.
 *
 * @param startHour usual hour of arrival, local, as a fraction
 * @param hours usual length of the day
 * @param homeShare part of the working days spent at home
 * @param rate how busy, 1 being usual
 * @param uploadBytes median bytes that one of its connections sends out
 */
public record Rhythm(
    double startHour, double hours, double homeShare, double rate, double uploadBytes) {

  /** Spread of a connection's bytes: the deviation of their logarithm. */
  public static final double UPLOAD_SIGMA = 1.4;

  /** Connections to the internet in a usual working day of anybody. */
  public static final int CONNECTIONS = 12;

  /** Connections to the internet in a working day. */
  public double connectionsPerDay() {
    return CONNECTIONS * rate;
  }

  /** Expected bytes sent out in an hour of work: a lognormal's mean, times their number. */
  public double uploadPerHour() {
    double mean = uploadBytes * StrictMath.exp(UPLOAD_SIGMA * UPLOAD_SIGMA / 2);
    return mean * connectionsPerDay() / hours;
  }
}
