package dev.lapwing.core.baseline;

import java.util.Arrays;
import java.util.Random;

/**
 * How well a model of counts knows the innocent and finds spikes: four weeks to learn, a week to
 * calibrate, a week to be measured.
 *
 * <p>A spike is 5 or 10 times twice the entity's mean hourly count, at least 3, on top of what an
 * hour of the last two weeks had. It counts as found if its p is below what one innocent hour in
 * 10,000 has.
 */
final class SpikeExperiment {

  static final int ENTITIES = 2_500;
  private static final int LEARN = 28 * 24;
  private static final int DAYS = 42;
  private static final int HALF = 35 * 24;
  private static final int SPIKES = 8;

  /** A model of one entity, hour by hour. */
  interface Model {

    /** Says how an hour is judged; before {@link #learn} of it. */
    double surprise(int hour, int count);

    void learn(int hour, int count);
  }

  /** Makes the model of an entity of such a mean and profile of its peers. */
  interface Maker {
    Model of(double mean, int profile);
  }

  /**
   * What came out.
   *
   * @param before actual by nominal rate of false alarms at 1e-2, 1e-3, 1e-4
   * @param after the same, when p is the rank among the week before
   * @param five share of spikes of five times found at a real rate of 1e-4
   */
  record Outcome(double[] before, double[] after, double five, double ten) {

    static Outcome mean(Outcome... all) {
      double[] before = new double[3];
      double[] after = new double[3];
      for (Outcome one : all) {
        for (int i = 0; i < 3; i++) {
          before[i] += one.before[i] / all.length;
          after[i] += one.after[i] / all.length;
        }
      }
      return new Outcome(
          before,
          after,
          Arrays.stream(all).mapToDouble(Outcome::five).average().orElse(0),
          Arrays.stream(all).mapToDouble(Outcome::ten).average().orElse(0));
    }
  }

  private final double[] tests = new double[ENTITIES * (DAYS * 24 - LEARN)];
  private final double[] calibrating = new double[ENTITIES * (HALF - LEARN)];
  private final double[] measured = new double[tests.length - calibrating.length];
  private final double[] five = new double[ENTITIES * SPIKES];
  private final double[] ten = new double[ENTITIES * SPIKES];
  private int tested;
  private int first;
  private int second;
  private int spikes;

  private SpikeExperiment() {}

  static Outcome run(Maker maker, long seed, boolean bursts) {
    SpikeExperiment experiment = new SpikeExperiment();
    Random random = new Random(seed);
    double mean = mean(seed, bursts);
    for (int number = 0; number < ENTITIES; number++) {
      SyntheticEntity entity = new SyntheticEntity(seed, number, DAYS, bursts);
      experiment.observe(entity, maker.of(mean, entity.profile), random);
    }
    return experiment.outcome();
  }

  /** What peers have in an hour, of the first four weeks. */
  private static double mean(long seed, boolean bursts) {
    double sum = 0;
    for (int number = 0; number < ENTITIES; number++) {
      int[] counts = new SyntheticEntity(seed, number, 28, bursts).counts;
      sum += Arrays.stream(counts).sum() / (double) counts.length;
    }
    return sum / ENTITIES;
  }

  private void observe(SyntheticEntity entity, Model model, Random random) {
    int[] at = random.ints(LEARN, DAYS * 24).distinct().limit(SPIKES).sorted().toArray();
    for (int hour = 0; hour < entity.counts.length; hour++) {
      int count = entity.counts[hour];
      if (hour >= LEARN) {
        test(hour, model.surprise(hour, count));
      }
      if (Arrays.binarySearch(at, hour) >= 0) {
        five[spikes] = model.surprise(hour, count + spike(5, entity.rate));
        ten[spikes++] = model.surprise(hour, count + spike(10, entity.rate));
      }
      model.learn(hour, count);
    }
  }

  private void test(int hour, double surprise) {
    tests[tested++] = surprise;
    if (hour < HALF) {
      calibrating[first++] = surprise;
    } else {
      measured[second++] = surprise;
    }
  }

  private static int spike(int times, double rate) {
    return (int) Math.max(3, Math.round(times * 2 * rate));
  }

  private Outcome outcome() {
    Arrays.sort(tests);
    Arrays.sort(calibrating);
    double[] before = new double[3];
    double[] after = new double[3];
    for (int i = 0; i < 3; i++) {
      double p = Math.pow(10, -2 - i);
      before[i] = above(tests, 2 + i) / p;
      after[i] = above(measured, top(calibrating, p)) / p;
    }
    double threshold = top(tests, 1e-4);
    return new Outcome(before, after, above(five, threshold), above(ten, threshold));
  }

  private static double top(double[] sorted, double share) {
    return sorted[sorted.length - 1 - (int) (sorted.length * share)];
  }

  private static double above(double[] values, double threshold) {
    return Arrays.stream(values).filter(v -> v > threshold).count() / (double) values.length;
  }

  /** The model that ships; quarantined as its detector does. */
  static final class Shipped implements Model {

    /** 1970-01-05, a Monday. */
    private static final int MONDAY = 96;

    private static final Windows HOURS = new Windows(Windows.HOUR, null);
    private static final double QUARANTINED = 2.7;
    private final RateModel model = new RateModel(MONDAY, true);
    private final Others others;

    Shipped(Others others) {
      this.others = others;
    }

    private Expected expected(int hour) {
      model.skipTo(MONDAY + hour, HOURS, others);
      return model.predict(MONDAY + hour, HOURS, others);
    }

    @Override
    public double surprise(int hour, int count) {
      return count == 0 ? 0 : expected(hour).surprise(count);
    }

    @Override
    public void learn(int hour, int count) {
      if (count > 0) {
        boolean ready = hour >= 14 * 24 || (hour >= 3 * 24 && model.learnt() >= 24);
        boolean quarantined = ready && expected(hour).surprise(count) >= QUARANTINED;
        model.learn(count, quarantined, HOURS, others);
      }
    }

    static Maker among(boolean peers) {
      return (mean, profile) -> new Shipped(peers ? like(mean, profile) : Others.NONE);
    }

    private static Others like(double mean, int profile) {
      return new Others() {
        @Override
        public boolean known() {
          return true;
        }

        @Override
        public double mean() {
          return mean;
        }

        @Override
        public double profile(long hour) {
          return Math.max(1e-3, SyntheticEntity.share(profile, Season.hourOfWeek(hour)));
        }
      };
    }
  }

  /**
   * What this model is measured against: empirical Bayes Gamma-Poisson with a week's sums shrunk to
   * the peers' profile by two weeks.
   */
  static final class Reference implements Model {
    private static final double WEEK = Math.pow(2, -1 / 168.0);
    private static final double MONTH = Math.pow(2, -1 / 4.0);
    private final double mean;
    private final int profile;
    private final double[] sums = new double[168];
    private final double[] weeks = new double[168];
    private double sum;
    private double exposure;
    private double spread;
    private double weight;

    Reference(double mean, int profile) {
      this.mean = mean;
      this.profile = profile;
    }

    private GammaPoisson expected(int hour) {
      int h = hour % 168;
      double level = (1 + sum) / (1 / mean + exposure);
      double mu = (2 * level * SyntheticEntity.share(profile, h) + sums[h]) / (2 + weeks[h]);
      return new GammaPoisson(mu, Math.max(0.01, (20 * 0.5 + spread) / (20 + weight)));
    }

    @Override
    public double surprise(int hour, int count) {
      return expected(hour).surprise(count);
    }

    @Override
    public void learn(int hour, int count) {
      int h = hour % 168;
      GammaPoisson expected = expected(hour);
      double mu = expected.mean();
      double kept =
          expected.p(count) >= 1e-3 ? count : Math.min(count, mu + 4 * expected.deviation());
      sum = sum * WEEK + kept;
      exposure = exposure * WEEK + SyntheticEntity.share(profile, h);
      sums[h] = sums[h] * MONTH + kept;
      weeks[h] = weeks[h] * MONTH + 1;
      double scale = mu * mu + 0.5;
      spread = spread * WEEK + Math.min(25, ((kept - mu) * (kept - mu) - mu) / scale);
      weight = weight * WEEK + mu * mu / scale;
    }
  }
}
