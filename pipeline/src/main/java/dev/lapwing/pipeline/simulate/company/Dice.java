package dev.lapwing.pipeline.simulate.company;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The random numbers of one named thing, such as ("okta", person 12, day 3).
 *
 * <p>Each thing has numbers of its own, so that what is added to the simulation later does not
 * change what was there before. The same seed and name give the same numbers on every machine.
 */
public final class Dice {

  private static final char[] BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();

  private final SplittableRandom random;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The numbers of the thing that these parts name; the parts are compared by their text. */
  public static Dice of(long seed, Object... name) {
    long hash = 0xcbf29ce484222325L ^ mix(seed);
    for (Object part : name) {
      String text = String.valueOf(part);
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      }
      hash = mix(hash + 1);
    }
    return new Dice(hash);
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return z ^ (z >>> 33);
  }

  /** A whole number, from {@code low} to {@code high}, both possible. */
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** A whole number, from {@code low} to {@code high}, both possible. */
  public long between(long low, long high) {
    return random.nextLong(low, high + 1);
  }

  /** True with this probability. */
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Uniform in [0, 1). */
  public double uniform() {
    return random.nextDouble();
  }

  /** Normal; Box-Muller in strict arithmetic, so that no other JDK answers otherwise. */
  public double normal(double mean, double deviation) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return mean + deviation * radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  /** Lognormal: the logarithm has this deviation. */
  public double lognormal(double median, double sigma) {
    return median * StrictMath.exp(normal(0, sigma));
  }

  /** A number of times around the median: lognormal, rounded. */
  public int times(double median, double sigma) {
    return (int) Math.round(lognormal(median, sigma));
  }

  /** One of them, all alike. */
  public <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** One of them, the first most often: the k-th is about 1/k as likely as the first. */
  public <T> T pickFavourite(List<T> all) {
    double rank = StrictMath.exp(random.nextDouble() * StrictMath.log(all.size() + 1.0)) - 1;
    return all.get(Math.min(all.size() - 1, (int) rank));
  }

  /** This many instants in [from, to), in order, ms since 1970. */
  public long[] instants(int count, long from, long to) {
    return random.longs(count, from, Math.max(from + 1, to)).sorted().toArray();
  }

  public UUID uuid() {
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** Letters and digits. */
  public String token(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(BASE62[random.nextInt(BASE62.length)]);
    }
    return text.toString();
  }
}
