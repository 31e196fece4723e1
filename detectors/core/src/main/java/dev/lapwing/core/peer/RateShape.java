package dev.lapwing.core.peer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A mean of a window, and how an hour's mean compares with it, in steps of 1/256. */
final class RateShape {

  private static final double STEP = 256;
  private static final double HOUR_MS = 3_600_000;

  private final double mean;
  private final char[] profile;

  private RateShape(double mean, char[] profile) {
    this.mean = mean;
    this.profile = profile;
  }

  /**
   * @param rates of each hour of the week
   * @param hourly their mean
   * @param windowMs over which the rule measures; longer than an hour, hours do not differ
   */
  static RateShape of(double[] rates, double hourly, long windowMs) {
    boolean byHour = windowMs <= HOUR_MS && hourly > 0;
    char[] profile = new char[byHour ? rates.length : 0];
    for (int h = 0; h < profile.length; h++) {
      double steps = Math.rint(rates[h] / hourly * STEP);
      profile[h] = (char) Math.max(1, Math.min(Character.MAX_VALUE, steps));
    }
    return new RateShape(hourly * windowMs / HOUR_MS, profile);
  }

  double mean() {
    return mean;
  }

  double profile(int hourOfWeek) {
    return profile.length == 0 ? 1 : profile[hourOfWeek] / STEP;
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(mean);
    out.writeByte(profile.length == 0 ? 0 : 1);
    for (char hour : profile) {
      out.writeChar(hour);
    }
  }

  static RateShape read(DataInput in) throws IOException {
    double mean = in.readDouble();
    char[] profile = new char[in.readByte() == 0 ? 0 : 168];
    for (int h = 0; h < profile.length; h++) {
      profile[h] = in.readChar();
    }
    return new RateShape(mean, profile);
  }
}
