package dev.lapwing.core.rule;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of a rule in a job.
 *
 * @param why it does not run, or can find nothing; null where there is nothing to say
 */
public record Standing(State state, String why) {

  /** In a word. */
  public enum State {
    /** It runs. */
    ON,
    /** It runs and tells nobody. */
    SHADOW,
    /** It does not run. */
    OFF,
    /** It runs, and can find nothing with the logs that are read. */
    CANNOT_FIRE
  }

  /**
   * Looks at one rule of a set.
   *
   * @param shadow names of the rules that tell nobody
   * @param nowMs by which exceptions run out, ms since 1970
   */
  public static Standing of(
      Rule rule, RuleSet set, Reach reach, Collection<String> shadow, long nowMs) {
    if (!set.enabled().contains(rule)) {
      return new Standing(State.OFF, whyOff(rule));
    }
    if (rule instanceof ExceptionRule exception && exception.over(nowMs)) {
      return new Standing(State.OFF, "over since " + exception.until());
    }
    Optional<String> missing = reach.cannotFire(rule, set);
    if (missing.isPresent()) {
      return new Standing(State.CANNOT_FIRE, missing.get());
    }
    return new Standing(shadow.contains(rule.name()) ? State.SHADOW : State.ON, null);
  }

  private static String whyOff(Rule rule) {
    String status = rule.head().status();
    return status.equals("deprecated") || status.equals("unsupported") ? "status " + status : null;
  }

  /** {@code on}, {@code cannot fire here: no source delivers macos}. */
  public String text() {
    String word =
        state == State.CANNOT_FIRE ? "cannot fire here" : state.name().toLowerCase(Locale.ROOT);
    return why == null ? word : word + ": " + why;
  }
}
