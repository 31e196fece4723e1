package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How popular those values were, lately, that members showed for the first time.
 *
 * <p>Idea: popular values are those that members have already; what is still new to somebody tends
 * to be what few have. So what a group showed in all says too little of what its next novelty will
 * be like; its latest novelties say it. Each is counted by how many had the value the day before,
 * in powers of two, fading with a half-life of 14 days. The first week of a group is left out: then
 * everything is new.
 *
 * <p>Cost: 60 bytes. Evasion: as {@link ValueShares}.
 */
final class Arrivals {

  /** 0, 1, 2 to 3, 4 to 7, … members. */
  private static final int BUCKETS = 14;

  private static final double HALF_LIFE_DAYS = 14;
  private static final int FIRST_WEEK = 7;

  private final float[] counts = new float[BUCKETS];
  private int first = Integer.MIN_VALUE;
  private int last;

  /** The number of a bucket: values of the same are not told apart. */
  static int bucket(int members) {
    return Math.min(BUCKETS - 1, 32 - Integer.numberOfLeadingZeros(members));
  }

  /** A day begins: what was counted before fades. */
  void turnTo(int day) {
    if (first == Integer.MIN_VALUE) {
      first = day;
      last = day;
    }
    float fade = (float) Math.pow(2, -(day - last) / HALF_LIFE_DAYS);
    for (int i = 0; i < BUCKETS; i++) {
      counts[i] *= fade;
    }
    last = day;
  }

  /** So many members showed a value for the first time, which so many had before. */
  void add(int members, int newcomers) {
    if (last - first >= FIRST_WEEK) {
      counts[bucket(members)] += newcomers;
    }
  }

  /** How many of them were of values with no more members, to the bucket. */
  double upTo(int members) {
    double sum = 0;
    for (int i = 0; i <= bucket(members); i++) {
      sum += counts[i];
    }
    return sum;
  }

  double all() {
    return upTo(Integer.MAX_VALUE);
  }

  void write(DataOutput out) throws IOException {
    Wire.writeSigned(first, out);
    Wire.writeSigned(last, out);
    for (float count : counts) {
      out.writeFloat(count);
    }
  }

  static Arrivals read(DataInput in) throws IOException {
    Arrivals arrivals = new Arrivals();
    arrivals.first = (int) Wire.readSigned(in);
    arrivals.last = (int) Wire.readSigned(in);
    for (int i = 0; i < BUCKETS; i++) {
      arrivals.counts[i] = in.readFloat();
    }
    return arrivals;
  }
}
