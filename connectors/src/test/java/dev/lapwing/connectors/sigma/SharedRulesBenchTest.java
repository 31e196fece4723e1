package dev.lapwing.connectors.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.SharedRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator waits for its rules when it opens, with all public ones. */
@Tag("bench")
final class SharedRulesBenchTest {

  private static final int OPERATORS = 7;
  private static final double MOST_MS = 50;

  @Test
  void theSecondOperatorHardlyWaits() {
    List<RuleFile> files = new Corpus().rules().files();
    double alone = median(files, RuleSet::parse);
    SharedRules.of(files);
    double shared = median(files, SharedRules::of);
    System.out.printf(
        Locale.ROOT, "%d rules: %.0f ms to read, %.1f ms when read%n", files.size(), alone, shared);
    assertThat(shared).isLessThan(MOST_MS);
  }

  private static double median(List<RuleFile> files, Function<List<RuleFile>, RuleSet> open) {
    List<Double> times = new ArrayList<>();
    for (int operator = 0; operator < OPERATORS; operator++) {
      List<RuleFile> own = files.stream().map(SharedRulesBenchTest::sent).toList();
      long before = System.nanoTime();
      assertThat(open.apply(own).events()).isNotEmpty();
      times.add((System.nanoTime() - before) / 1e6);
    }
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  /** As it arrives with the operator: the same text, but not the same object. */
  private static RuleFile sent(RuleFile file) {
    String text = new StringBuilder(file.text()).toString();
    return new RuleFile(file.source(), file.name(), text);
  }
}
