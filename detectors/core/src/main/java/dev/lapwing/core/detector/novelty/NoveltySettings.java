package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.baseline.Learning;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.time.Duration;

/** Reads what both rules may tune. */
final class NoveltySettings {

  private NoveltySettings() {}

  /**
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  static Novelty detector(Category category, RuleHead rule, Settings settings) {
    Learning learning = Learning.from(settings, 5, 10);
    Duration memory = settings.duration("memory", Duration.ofDays(category.memoryDays()));
    settings.rejectUnknown();
    if (memory.toDays() < 1) {
      throw new IllegalArgumentException("memory: expected at least 1d");
    }
    return new Novelty(category, rule, learning, (int) memory.toDays());
  }
}
