package dev.lapwing.core.detector;

/**
 * Which tests are worth telling calibration of.
 *
 * <p>Idea: calibration asks how many tests come out rarer than one that is rare, so the rare ones
 * must all be counted, and of the others only how many there are. Of those with p above 0.1 one in
 * sixteen is told of and weighs sixteen: the expected count is right whatever they are (Horvitz and
 * Thompson, Journal of the American Statistical Association 47, 1952), and n tests are counted to
 * within ±4/√n. Which one, a hash says: the same in every run and in every order.
 */
final class Thinning {

  static final double RARE = 1;
  static final int OF = 16;

  private Thinning() {}

  /**
   * What a test weighs.
   *
   * @return 0 if it is not told of
   */
  static float weight(String rule, String entity, long time, double surprise) {
    if (surprise >= RARE) {
      return 1;
    }
    long hash = mix(time ^ ((long) rule.hashCode() << 32) ^ entity.hashCode());
    return (hash & (OF - 1)) == 0 ? OF : 0;
  }

  private static long mix(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
    return z ^ (z >>> 32);
  }
}
