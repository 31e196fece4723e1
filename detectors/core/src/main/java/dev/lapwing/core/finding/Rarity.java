package dev.lapwing.core.finding;

import java.util.Locale;

/**
 * How rare a finding is, measured against what its rule found of everybody before.
 *
 * @param p calibrated probability that an innocent test comes out so or rarer
 * @param perDay how many tests a day are to be expected to come out so or rarer, in the whole
 *     organisation
 * @param model −log₁₀ p of the detector's own model, before calibration
 * @param tests how many tests the calibration rests on, faded
 */
public record Rarity(double p, double perDay, double model, double tests) {

  private static final double UNHEARD_OF = 0.5;

  /**
   * {@code 1 in 80,000; about one such in 12 days in the whole organisation}. Where not half a test
   * of those known should have come out so, no more is said than that.
   */
  public String words() {
    if (p * tests < UNHEARD_OF) {
      return "less than 1 in " + rounded(tests) + ", which is as far as so many earlier tests tell";
    }
    String often =
        perDay >= 1
            ? "about " + rounded(perDay) + " such a day"
            : perDay > 0.5 ? "about one such a day" : "about one such in " + span(1 / perDay);
    return "1 in " + rounded(1 / p) + "; " + often + " in the whole organisation";
  }

  private static String span(double days) {
    return days < 60
        ? rounded(days) + " days"
        : days < 730 ? rounded(days / 30.4) + " months" : rounded(days / 365) + " years";
  }

  /** Two digits are all that is known. */
  private static String rounded(double number) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, number))) - 1));
    return String.format(Locale.ROOT, "%,d", Math.round(number / unit) * Math.round(unit));
  }
}
