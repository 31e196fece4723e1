package dev.lapwing.core.calibrate;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How surprising a rule's tests came out, and so how rare a surprise really is.
 *
 * <p><b>Idea.</b> A model's p is off by a factor of ten in the tail, where alerts are; but it
 * orders tests well. So the p of a test is its rank among the tests before it (a conformal
 * p-value), and the model is left to say only which test is rarer than which.
 *
 * <p><b>Formula.</b> A test of surprise s (−log₁₀ of the model's p) at time t weighs 2^((t −
 * t₀)/H), H = 7 days; W(s) is what the tests at or above s weigh now, n what all weigh. p = (1 +
 * W(s)) / (1 + n), in bins of {@value #WIDTH}; where in its bin a test lies is drawn, which is the
 * smoothed conformal p, exact for models that give only few values. Above the edge u beyond which
 * fewer than K = {@value #TAIL} tests lie, the excesses are taken to be exponential (on this scale
 * every tail lighter than a power law of the model's p is nearly so), of mean m, that of the L =
 * {@value #KNOWN} rarest above the least of them: with k tests above u, p = max(W(s), (1 + k) · (1
 * + (s − u)/(L m))^−L) / (1 + n). That is the predictive of an exponential whose mean is known from
 * L values. They are few, for a tail bends: what is new to somebody has a highest surprise, and
 * journeys are another world than a new street. With fewer than 150 tests above the least surprise
 * that is counted, m is known from the k values above u only, and p is 1/(1 + n) when k is 0. While
 * n is small, p never undercuts the model's own by much: log p = λ log p_data + (1 − λ) log
 * max(p_data, p_model), λ = n/(n + 1000).
 *
 * <p><b>Winsorised.</b> A test counts as no more surprising than five mean excesses beyond u: one
 * in 150 of the tail. That mean is the slope between the 150th and the 30th rarest, which a score
 * of attacks does not move. It still counts as one of the rarest, so every p above 1/(1 + n) is as
 * it was; but u is not moved by it, and m little. What is rarer than anything to be expected is not
 * even added ({@link CalibrateStage}), so that one attack does not make the next one usual. To be
 * expected is what the heavier of two tails says: that of p, and one whose m is that slope. Else a
 * tail that looks light would stay so, for what shows that it is not were left out. The price: of a
 * rule whose innocents have a much heavier tail than exponential, what is rarer than anything seen
 * before is told to be rarer than it is.
 *
 * <p><b>Error.</b> P(p ≤ α) ≤ α for exchangeable tests, over all of them, not for each entity; p ≤
 * 1e-4 is measured to within ±√(1e4/n). It lags behind drift; {@link LagCorrection} sees to that.
 * <b>Cost.</b> O(bins), some 0.5 µs; 5 bytes a bin in use, some 300 bytes for a hundred thousand
 * tests.
 *
 * <p><b>Evasion.</b> Whoever makes many rare tests for weeks makes them usual. {@link CrowdGuard}
 * bounds what one entity adds in a day; it takes many. Tests that are alerts now are counted all
 * the same: leaving out what nobody has confirmed would make every p too small.
 *
 * <p><b>Papers.</b> Vovk, Gammerman and Shafer, "Algorithmic Learning in a Random World", 2005
 * (smoothed conformal p); Siffer, Fouque, Termier and Largouët, "Anomaly Detection in Streams with
 * Extreme Value Theory", KDD 2017 (tail beyond a high threshold); Cormode, Shkapenyuk, Srivastava
 * and Xu, "Forward Decay", ICDE 2009.
 */
final class TailHistogram {

  static final double LOWEST = 1;
  static final double WIDTH = 0.05;
  static final int BINS = 580;
  static final int TAIL = 10;
  static final double HALF_LIFE = 7 * 86_400_000.0;

  /** The mean excess is that of so many of the rarest tests. */
  static final int KNOWN = 20;

  /** Attacks do not move the slope between so many of the rarest tests and so many. */
  private static final int BODY = 150;

  private static final int SLOPE = 30;

  /** In mean excesses: a test counts as no more than that much beyond the edge of the tail. */
  private static final double BEYOND = 5;

  private static final double DAY = 86_400_000;
  private static final double CAUTION = 1000;
  private static final int RESCALE = 16;

  private long landmark = Long.MIN_VALUE;
  private double bulk;
  private float[] bins = new float[0];

  /**
   * Where a test lies on the scale: its bin says what it found, the place in it is drawn.
   *
   * @param draw 0 to 1, the same for the same test
   */
  static double place(double surprise, double draw) {
    return surprise < LOWEST ? draw : LOWEST + (bin(surprise) + draw) * WIDTH;
  }

  private static int bin(double surprise) {
    return (int) Math.min(BINS - 1.0, (surprise - LOWEST) / WIDTH + 1e-9);
  }

  /** Counts a test. */
  void add(double wanted, double weight, long time) {
    rescale(time);
    double place = wanted < quantile(TAIL, scale(time)) ? wanted : Math.min(wanted, most(time));
    double faded = weight * Math.pow(2, (time - landmark) / HALF_LIFE);
    if (place < LOWEST) {
      bulk += faded;
      return;
    }
    int bin = bin(place);
    if (bin >= bins.length) {
      bins = Arrays.copyOf(bins, Math.min(BINS, bin + 8));
    }
    bins[bin] += (float) faded;
  }

  /** Powers of two: what is kept loses no bit. */
  private void rescale(long time) {
    if (landmark == Long.MIN_VALUE) {
      landmark = time;
    }
    while ((time - landmark) / HALF_LIFE > RESCALE) {
      double factor = Math.pow(2, -RESCALE);
      landmark += (long) (RESCALE * HALF_LIFE);
      bulk *= factor;
      for (int i = 0; i < bins.length; i++) {
        bins[i] *= (float) factor;
      }
    }
  }

  private double scale(long now) {
    return landmark == Long.MIN_VALUE ? 0 : Math.pow(2, (landmark - now) / HALF_LIFE);
  }

  /** How many tests it rests on, faded. */
  double tests(long now) {
    double sum = bulk;
    for (float each : bins) {
      sum += each;
    }
    return sum * scale(now);
  }

  /**
   * Tests a day, as far as they are remembered.
   *
   * @param first when the first of them was, ms
   */
  double perDay(long first, long now) {
    double halves = Math.max(DAY, now - first) / HALF_LIFE;
    return tests(now) / (HALF_LIFE / DAY / Math.log(2) * (1 - Math.pow(2, -halves)));
  }

  /**
   * The probability that a test comes out so or more surprising.
   *
   * @param place see {@link #place}
   */
  double p(double place, long now) {
    return p(place, now, false);
  }

  /**
   * How many such tests or more surprising ones there should be in all that is remembered, by the
   * heavier of two tails; see the class.
   *
   * @param place see {@link #place}
   */
  double expected(double place, long now) {
    return p(place, now, true) * tests(now);
  }

  private double p(double place, long now, boolean heavier) {
    double n = tests(now);
    double data = place < LOWEST ? inBulk(place, n, now) : inTail(place, n, now, heavier);
    double trusted = n / (n + CAUTION);
    double cautious = Math.max(data, Math.pow(10, -place));
    return Math.pow(data, trusted) * Math.pow(cautious, 1 - trusted);
  }

  private double inBulk(double place, double n, long now) {
    return (1 + n - bulk * scale(now) * place) / (1 + n);
  }

  private double inTail(double place, double n, long now, boolean heavier) {
    double scale = scale(now);
    int bin = bin(place);
    double above = 0;
    for (int i = bins.length - 1; i > bin; i--) {
      above += bins[i];
    }
    double rarer = scale * (above + weight(bin) * (1 - (place - edge(bin)) / WIDTH));
    if (scale * (above + weight(bin)) >= TAIL) {
      return (1 + rarer) / (1 + n);
    }
    Tail tail = tail(scale, heavier);
    return Math.max(rarer, (1 + tail.tests()) * tail.beyond(place)) / (1 + n);
  }

  /**
   * Where too few tests lie to count them.
   *
   * @param edge lowest surprise of it
   * @param tests how many lie at or above, fewer than {@link #TAIL}
   * @param mean by how much they should exceed the edge, each
   * @param known from how many tests that is known
   */
  private record Tail(double edge, double tests, double mean, double known) {

    double beyond(double place) {
      double excess = Math.max(0, place - edge);
      return mean > 0 ? Math.pow(1 + excess / (known * mean), -known) : 1;
    }
  }

  private Tail tail(double scale, boolean heavier) {
    Rarest rarest = rarest(TAIL, scale);
    double slope = slope(scale);
    if (slope <= 0) {
      return new Tail(rarest.edge(), rarest.tests(), rarest.mean(), rarest.tests());
    }
    double mean = rarest(KNOWN, scale).mean();
    return new Tail(rarest.edge(), rarest.tests(), heavier ? Math.max(mean, slope) : mean, KNOWN);
  }

  /** By how much ever rarer tests exceed each other; 0 where there are too few to tell. */
  private double slope(double scale) {
    double body = quantile(BODY, scale);
    double slope = (quantile(SLOPE, scale) - body) / Math.log((double) BODY / SLOPE);
    return body > LOWEST ? Math.max(0, slope) : 0;
  }

  /**
   * The rarest tests.
   *
   * @param edge at or above which they lie
   * @param mean by how much they exceed it
   */
  private record Rarest(double edge, double tests, double mean) {}

  /** Fewer than so many. */
  private Rarest rarest(int most, double scale) {
    double tests = 0;
    double excess = 0;
    int bin = bins.length;
    int lowest = lowest();
    while (bin > lowest && tests + bins[bin - 1] * scale < most) {
      bin--;
      excess += (tests + bins[bin] * scale / 2) * WIDTH;
      tests += bins[bin] * scale;
    }
    return new Rarest(edge(bin), tests, tests > 0 ? excess / tests : 0);
  }

  /** Below it lies nothing but what is no surprise: a floor leaves a gap there. */
  private int lowest() {
    int bin = 0;
    while (bin < bins.length && bins[bin] == 0) {
      bin++;
    }
    return bin;
  }

  /** The highest surprise that a test counts as; see the class. */
  private double most(long now) {
    double scale = scale(now);
    double slope = slope(scale);
    return rarest(TAIL, scale).edge() + (slope > 0 ? Math.max(WIDTH, BEYOND * slope) : BEYOND);
  }

  /** The edge at and above which fewer than so many tests lie. */
  private double quantile(int tests, double scale) {
    double above = 0;
    int bin = bins.length;
    while (bin > 0 && above + bins[bin - 1] * scale < tests) {
      bin--;
      above += bins[bin] * scale;
    }
    return edge(bin);
  }

  private float weight(int bin) {
    return bin < bins.length ? bins[bin] : 0;
  }

  private static double edge(int bin) {
    return LOWEST + bin * WIDTH;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeSigned(landmark, out);
    out.writeDouble(bulk);
    Wire.writeUnsigned(bins.length, out);
    int empty = 0;
    for (float each : bins) {
      if (each == 0) {
        empty++;
      } else {
        Wire.writeUnsigned(empty, out);
        out.writeFloat(each);
        empty = 0;
      }
    }
    Wire.writeUnsigned(empty, out);
  }

  static TailHistogram read(DataInput in) throws IOException {
    TailHistogram read = new TailHistogram();
    read.landmark = Wire.readSigned(in);
    read.bulk = in.readDouble();
    read.bins = new float[Math.min(BINS, Wire.readSize(in))];
    int at = Wire.readSize(in);
    while (at < read.bins.length) {
      read.bins[at] = in.readFloat();
      at += 1 + Wire.readSize(in);
    }
    return read;
  }
}
