package dev.lapwing.core.detector;

import dev.lapwing.core.finding.Finding;

/**
 * Where a detector writes what it concluded of one observation. Exactly one of {@link #judged} and
 * {@link #notJudged} is called for each observation that it {@link Detector#watches}; findings and
 * suppressions are extra. Reasons are few and constant, for they are counted by name.
 */
public interface Judgement {

  /** The observation was judged, whatever came of it. */
  void judged();

  /**
   * It could not be judged ("UNKNOWN is an answer").
   *
   * @param reason in words, constant: {@code no position of the address}
   */
  void notJudged(String reason);

  void found(Finding finding);

  /**
   * One test of a calibrated detector came to its end, whatever came of it: what innocent tests
   * look like is learnt from these. Reported once for each unit that the detector counts in (an
   * hour in which something happened, the first sight of a value in a day), when its baseline is
   * ready.
   *
   * @param surprise −log₁₀ of the model's p, 0 and above
   */
  default void tested(double surprise) {}

  /**
   * Something would have been found but for this.
   *
   * @param reason in words, constant: {@code same device at both ends}
   */
  void suppressed(String reason);

  /**
   * A bound on what is remembered of an entity was reached, and something had to make room. Once
   * for each thing given up; a host that does not count may leave it out.
   *
   * @param name in words, constant: {@code places_evicted}
   */
  default void limit(String name) {}
}
