package dev.lapwing.core.calibrate;

import dev.lapwing.core.Findings;
import dev.lapwing.core.detector.Candidate;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;

/** Makes tests and findings of the rule {@code volume}. */
final class Tests {

  static final String RULE = "volume";
  static final long DAY = 86_400_000L;

  private Tests() {}

  static Candidate test(int entity, long time, double surprise) {
    return weighing(entity, time, surprise, 1);
  }

  static Candidate weighing(int entity, long time, double surprise, float weight) {
    String key = Entity.user("corp", "u" + entity).key();
    return new Candidate(RULE, "human", key, time, surprise, weight, null);
  }

  static Candidate found(long time, double surprise) {
    return found(Findings.of(RULE, Family.VOLUME, surprise, time).anchor("at " + time).build());
  }

  /** Of another entity than the ones that {@link #found(long, double)} is about. */
  static Candidate found(int entity, long time, double surprise) {
    Candidate found = found(time, surprise);
    return new Candidate(
        RULE, "human", test(entity, time, 0).entity(), time, surprise, 0, found.finding());
  }

  static Candidate found(Finding finding) {
    return new Candidate(
        finding.rule(),
        "human",
        finding.entity().key(),
        finding.time(),
        finding.surprise(),
        0,
        finding);
  }
}
