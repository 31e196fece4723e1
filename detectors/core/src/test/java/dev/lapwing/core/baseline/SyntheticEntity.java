package dev.lapwing.core.baseline;

/**
 * Hourly counts of one innocent entity, from Monday midnight: a lognormal rate, one of four weekly
 * profiles shifted by an hour at most, a level that hangs together from day to day, drift, negative
 * binomial scatter, and if wanted bursts, which no model here assumes.
 */
final class SyntheticEntity {

  static final int PROFILES = 4;

  private static final int HOURS = 168;
  private static final double RATE_DEVIATION = 1.3;
  private static final double FROM_DAY_TO_DAY = 0.6;
  private static final double DAY_DEVIATION = 0.3;
  private static final double DISPERSION = 0.25;

  /** Half a percent a day at first, a fifth in all. */
  private static final double DRIFT = 0.2;

  private static final double DRIFT_DAYS = 42;
  private static final double BURSTS = 0.002;
  private static final double BURST_TAIL = 2;

  final int profile;
  final double rate;
  final int[] counts;

  SyntheticEntity(long seed, int number, int days, boolean bursts) {
    Counts random = new Counts(mixed(seed * 1_000_003 + number));
    profile = number % PROFILES;
    int shift = (int) (3 * random.even()) - 1;
    rate = Math.exp(RATE_DEVIATION * random.normal());
    double phi = DISPERSION * Math.exp(0.5 * random.normal());
    double drift = DRIFT * random.normal();
    double level = DAY_DEVIATION * random.normal();
    counts = new int[days * 24];
    for (int hour = 0; hour < counts.length; hour++) {
      if (hour % 24 == 0) {
        double fresh = Math.sqrt(1 - FROM_DAY_TO_DAY * FROM_DAY_TO_DAY) * DAY_DEVIATION;
        level = FROM_DAY_TO_DAY * level + fresh * random.normal();
      }
      double drifted = drift * (1 - Math.exp(-hour / 24.0 / DRIFT_DAYS));
      double busy = Math.exp(level - DAY_DEVIATION * DAY_DEVIATION / 2 + drifted);
      double share = share(profile, Math.floorMod(hour - shift, HOURS));
      counts[hour] = random.draw(rate * share * busy, phi);
      if (bursts && random.even() < BURSTS) {
        counts[hour] += random.draw(rate * Math.pow(1 - random.even(), -1 / BURST_TAIL), 0.001);
      }
    }
  }

  /** Neighbouring seeds make sequences that are alike. */
  private static long mixed(long seed) {
    long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** An hour's share of the week beside an even one. */
  static double share(int profile, int hourOfWeek) {
    return Shares.OF[profile][hourOfWeek];
  }

  private static final class Shares {
    static final double[][] OF = new double[PROFILES][HOURS];

    static {
      for (int profile = 0; profile < PROFILES; profile++) {
        double sum = 0;
        for (int h = 0; h < HOURS; h++) {
          OF[profile][h] = raw(profile, h % 24, h / 24 >= 5);
          sum += OF[profile][h];
        }
        for (int h = 0; h < HOURS; h++) {
          OF[profile][h] *= HOURS / sum;
        }
      }
    }

    private static double raw(int profile, int hour, boolean weekend) {
      return switch (profile) {
        case 0 -> weekend ? 0.05 : 0.02 + peak(hour, 9.5, 1.8) + 0.9 * peak(hour, 14.5, 2);
        case 1 -> weekend ? 0.1 : 0.03 + peak(hour, 7, 2) + 0.8 * peak(hour, 11.5, 2);
        case 2 -> (weekend ? 0.5 : 1) * (0.05 + peak(hour, 22, 2.5) + peak(hour, 2, 2));
        default -> 0.7 + 0.3 * Math.sin((hour - 8) / 24.0 * 2 * Math.PI) - (weekend ? 0.1 : 0);
      };
    }

    private static double peak(double hour, double at, double width) {
      double away = Math.abs(hour - at);
      double off = Math.min(away, 24 - away);
      return Math.exp(-off * off / (2 * width * width));
    }
  }
}
