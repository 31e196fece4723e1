package dev.lapwing.core.baseline;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The usual count of a window of one entity, learnt window by window, the empty ones included.
 *
 * <p>Idea: a level, the hours of the week ({@link Season}), and what the last week and the last day
 * had beside what those expect, for people have busy weeks and quiet days. Each is believed as far
 * as it is known (credibility); what is not known widens the scatter. A level that is not known yet
 * is that of the peers.
 *
 * <p>Formula: λ = (1 + S)/(1/λ₀ + E), S and E the faded counts and exposures (28 days), exposure a
 * window's share in the peers' profile, λ₀ the peers' mean. m_h from {@link Season}. μ = m_h·w·d, w
 * = (20 + S₇)/(20 + M₇), S₇ the faded counts of 7 days and M₇ what m expected; d likewise over half
 * a day, of what m·w expected; both are kept within 0.7 and 3. φ = (20·φ₀ + D₁)/(20 + D₂), D₁ the
 * faded ((x − μ)² − μ)/(μ² + ½), at most 25 each, D₂ the faded μ²/(μ² + ½); to φ is added what is
 * not known of m.
 *
 * <p>Windows without anything fade and count at once, hour by hour. Of a silence only the first one
 * to two weeks count, and of more than three days nothing for how busy the week was: holidays leave
 * hardly a trace. What is learnt of a window is cut to four standard deviations if its p is below
 * 1e-3, after the first 24. Error: {@link Expected}. Cost: O(1), and O(hours) after a silence; 45
 * bytes, and a season. Evasion: raise the level slowly; {@link Cusum}.
 *
 * <p>Paper: Bühlmann and Gisler, "A Course in Credibility Theory", 2005.
 */
public final class RateModel {

  private static final double PRIOR = 1;
  private static final double PRIOR_MEAN = 1;
  private static final double PRIOR_DISPERSION = 0.3;
  private static final double PRIOR_WEIGHT = 20;
  private static final double LEAST_DISPERSION = 0.01;
  private static final double LEAST_MEAN = 1e-6;
  private static final double MOST = 25;
  private static final double LONG = 28 * 24.0 * Windows.HOUR;
  private static final double WEEK = 7 * 24.0 * Windows.HOUR;
  private static final double HALF_DAY = 12.0 * Windows.HOUR;
  private static final double RARE = 1e-3;
  private static final double CUT = 4;
  private static final int RAW = 24;

  /** Who is silent longer was away, not less busy. */
  private static final int SILENT_DAYS = 3;

  private float sum;
  private float exposure;
  private Lately week = new Lately();
  private Lately day = new Lately();
  private float spread;
  private float spreadWeight;
  private int learnt;
  private long first;
  private long next;
  private Season season;

  /**
   * @param window number of the first window since 1970
   * @param seasonal whether hours of the week differ
   */
  public RateModel(long window, boolean seasonal) {
    first = window;
    next = window;
    season = seasonal ? new Season() : null;
  }

  private RateModel() {}

  /** First window that it knows of, holidays left out. */
  public long first() {
    return first;
  }

  /** First window that is not yet learnt. */
  public long next() {
    return next;
  }

  /** Windows learnt in which something happened. */
  public int learnt() {
    return learnt;
  }

  /** What a window is expected to hold. */
  public Expected predict(long window, Windows in, Others others) {
    double level = level(others);
    Season.Hour base = base(window, in, others, level);
    double mean = Math.max(LEAST_MEAN, base.mean() * week.factor() * day.factor());
    return new Expected(new GammaPoisson(mean, dispersion() + base.unknown()), level);
  }

  /** Mean amount of an average window. */
  private double level(Others others) {
    return (PRIOR + sum) / (PRIOR / others.mean() + exposure);
  }

  private Season.Hour base(long window, Windows in, Others others, double level) {
    long hour = in.hour(window);
    double prior = Math.max(LEAST_MEAN, level * others.profile(hour));
    return season == null
        ? new Season.Hour(prior, 1 / (PRIOR + sum))
        : season.of(
            hour,
            in.hour(first),
            in.perHour(),
            new Season.Prior(prior, others.known(), dispersion()));
  }

  private double dispersion() {
    double phi = (PRIOR_WEIGHT * PRIOR_DISPERSION + spread) / (PRIOR_WEIGHT + spreadWeight);
    return Math.max(LEAST_DISPERSION, phi);
  }

  /** Learns that nothing happened from {@link #next} up to, not including, a window. */
  public void skipTo(long window, Windows in, Others others) {
    long weekly = 7 * in.perDay();
    long holidays = Math.max(0, (window - next) / weekly - 1) * weekly;
    first += holidays;
    next += holidays;
    boolean silence = window - next > SILENT_DAYS * in.perDay();
    Lately before = week.copy();
    long block = season == null && !others.known() ? in.perDay() : in.perHour();
    while (next < window) {
      skip(Math.min(block, window - next), in, others);
    }
    if (silence) {
      week = before;
      day.clear();
    }
  }

  /** So many windows that are expected to be alike. */
  private void skip(long windows, Windows in, Others others) {
    Season.Hour base = base(next, in, others, level(others));
    pass(base.mean(), others.profile(in.hour(next)), windows, in);
    double mean = base.mean() * week.factor() * day.factor();
    scatter(mean, 0, weight(LONG, windows, in));
    next += windows;
  }

  /**
   * Learns the next window.
   *
   * @param count what it held
   * @param quarantined whether it was found unusual: then what was expected is learnt instead
   */
  public void learn(double count, boolean quarantined, Windows in, Others others) {
    Expected expected = predict(next, in, others);
    double base = base(next, in, others, level(others)).mean();
    double kept = quarantined ? expected.mean() : kept(count, expected.scatter());
    pass(base, others.profile(in.hour(next)), 1, in);
    sum += (float) kept;
    week.add(kept);
    day.add(kept);
    if (!quarantined) {
      scatter(expected.mean(), kept, 1);
    }
    if (season != null) {
      season.add(in.hour(next), in.hour(first), kept);
    }
    learnt++;
    next++;
  }

  /** The first windows are learnt as they are: who works once a day would else never be known. */
  private double kept(double count, GammaPoisson expected) {
    return learnt < RAW || expected.p(count) >= RARE
        ? count
        : Math.min(count, expected.mean() + CUT * expected.deviation());
  }

  /** Lets windows pass that have so much to be expected of them. */
  private void pass(double base, double profile, long windows, Windows in) {
    double busy = week.factor();
    float fade = (float) fade(LONG, windows, in);
    sum *= fade;
    spread *= fade;
    spreadWeight *= fade;
    exposure = exposure * fade + (float) (profile * weight(LONG, windows, in));
    week.pass(fade(WEEK, windows, in), base * weight(WEEK, windows, in));
    day.pass(fade(HALF_DAY, windows, in), base * busy * weight(HALF_DAY, windows, in));
  }

  private void scatter(double mean, double count, double weight) {
    double scale = mean * mean + 0.5;
    double excess = Math.min(MOST, ((count - mean) * (count - mean) - mean) / scale);
    spread += (float) (excess * weight);
    spreadWeight += (float) (mean * mean / scale * weight);
  }

  /**
   * Adds what is missing of an hour that was learnt, or will be, as it came: records were lost. How
   * busy that week and day were is not known for the gap; neither gets busier than usual by it.
   *
   * @param hour since 1970, UTC
   * @param missing of what is usual, 0 to 1
   */
  public void mend(long hour, double missing, Windows in, Others others) {
    long window = in.of(hour * Windows.HOUR);
    if (window < first) {
      return;
    }
    double mean = base(window, in, others, level(others)).mean();
    double windows = in.perHour() / (double) in.hours();
    double amount = missing * mean * windows;
    long age = Math.max(0, next - window);
    sum += (float) (amount * fade(LONG, age, in));
    week.mend(amount * fade(WEEK, age, in));
    day.mend(amount * fade(HALF_DAY, age, in));
    double weight = windows * missing * fade(LONG, age, in);
    scatter(mean, 0, -weight);
    spread = Math.max(0, spread);
    spreadWeight = Math.max(0, spreadWeight);
    if (season != null) {
      season.add(in.hour(window), in.hour(first), amount);
    }
  }

  private static double fade(double halfLife, long windows, Windows in) {
    return Math.pow(2, -windows * (in.ms() / halfLife));
  }

  /** What that many windows weigh in all, each later one a little more. */
  private static double weight(double halfLife, long windows, Windows in) {
    return windows == 1 ? 1 : (1 - fade(halfLife, windows, in)) / (1 - fade(halfLife, 1, in));
  }

  /**
   * Begins anew with the window that comes next, what was known weighing less: after a change of
   * role, a long silence, or when the unusual has become usual.
   *
   * @param by 0 to 1
   * @param window what is learnt next
   */
  public void restart(double by, long window, Windows in) {
    float scale = (float) by;
    sum *= scale;
    exposure *= scale;
    spread *= scale;
    spreadWeight *= scale;
    week.clear();
    day.clear();
    if (season != null) {
      season.fade(by, in.hour(window), in.hour(first));
    }
    first = window;
    next = window;
    learnt = 0;
  }

  /** Takes hours, so far those of UTC, for those of a zone. */
  public void moveInto(Windows in) {
    if (season != null) {
      season.rotate((int) (in.hour(next) - new Windows(in.ms(), null).hour(next)));
    }
  }

  public void write(DataOutput out) throws IOException {
    out.writeFloat(sum);
    out.writeFloat(exposure);
    out.writeFloat(spread);
    out.writeFloat(spreadWeight);
    week.write(out);
    day.write(out);
    Wire.writeUnsigned(learnt, out);
    Wire.writeSigned(first, out);
    Wire.writeUnsigned(next - first, out);
    out.writeBoolean(season != null);
    if (season != null) {
      season.write(out);
    }
  }

  /**
   * @param version 1 knew nothing of the last week and day
   */
  public static RateModel read(int version, DataInput in) throws IOException {
    RateModel model = new RateModel();
    model.sum = in.readFloat();
    model.exposure = in.readFloat();
    model.spread = in.readFloat();
    model.spreadWeight = in.readFloat();
    if (version > 1) {
      model.week = Lately.read(in);
      model.day = Lately.read(in);
    }
    model.learnt = (int) Wire.readUnsigned(in);
    model.first = Wire.readSigned(in);
    model.next = model.first + Wire.readUnsigned(in);
    model.season = in.readBoolean() ? Season.read(version, in) : null;
    return model;
  }
}
