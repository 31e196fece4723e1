package dev.lapwing.core.calibrate;

import dev.lapwing.core.finding.Against;
import dev.lapwing.core.finding.Finding;
import java.util.Set;

/** Why calibration and budget let a finding alert nobody, as it says and as it is counted. */
public final class Silence {

  static final String NOT_YET = "not yet calibrated: too few tests of this rule so far";
  static final String USED_UP = "rarer findings used the budget up";
  static final String REPEATS = "told of by this rule within a day, and not ten times as rare";
  static final String LOW_RISK = "not yet calibrated: the risk is below critical";

  private static final Set<String> ALL = Set.of(NOT_YET, USED_UP, REPEATS, LOW_RISK);

  private Silence() {}

  /**
   * The reason that a finding gives.
   *
   * @return null if it gives none of these
   */
  public static String of(Finding finding) {
    for (Against against : finding.against()) {
      if (against.found() && ALL.contains(against.what())) {
        return against.what();
      }
    }
    return null;
  }
}
