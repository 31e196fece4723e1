package dev.lapwing.flink.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.sequence.PlainReading;
import dev.lapwing.core.sequence.SequenceInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Flink CEP finds in random streams, with ties and out of order, what a plain reading of the rule
 * finds in the sorted stream.
 */
final class SequencePropertyOperatorTest {

  private static final int STEPS = 3;
  private static final long SPAN_SECONDS = PatternHarness.TIMESPAN.toSeconds();
  private static final long WITHIN_SECONDS = SPAN_SECONDS / 4;
  private static final long DISORDER = SPAN_SECONDS / 2;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  private static List<SequenceInput> stream(Random random, boolean absence) {
    List<SequenceInput> inputs = new ArrayList<>();
    long second = 0;
    for (int n = 0; n < 50; n++) {
      second += random.nextInt(3) == 0 ? 0 : random.nextLong(SPAN_SECONDS / 3);
      boolean absent = random.nextInt(8) == 0;
      long steps = absent && random.nextBoolean() ? 0 : 1L << random.nextInt(STEPS);
      inputs.add(
          new SequenceInput(
              "story",
              "ann",
              steps,
              absent && absence ? 1 : 0,
              PatternHarness.event("e" + n, second),
              null));
    }
    return inputs;
  }

  /** Evidence is in the order of time, steps of one time in that of the rule. */
  private static String sorted(String ids) {
    return Arrays.stream(ids.split(" ")).sorted().collect(Collectors.joining(" "));
  }

  private static String[] absent(boolean absence) {
    return absence ? new String[] {"ticket"} : new String[0];
  }

  private static Duration last(boolean within) {
    return within ? Duration.ofSeconds(WITHIN_SECONDS) : null;
  }

  private static List<String> found(
      List<SequenceInput> inputs, Random random, boolean absence, boolean within) throws Exception {
    record Arrival(SequenceInput input, long at) {}
    List<Arrival> arrivals = new ArrayList<>();
    for (SequenceInput input : inputs) {
      arrivals.add(new Arrival(input, input.time() / 1000 + random.nextLong(DISORDER)));
    }
    arrivals.sort(Comparator.comparingLong(Arrival::at));
    try (PatternHarness story = new PatternHarness(last(within), STEPS, absent(absence))) {
      for (Arrival arrival : arrivals) {
        story.put(arrival.input());
        story.watermark(arrival.at() - DISORDER);
      }
      story.watermark(1_000_000);
      assertThat(story.late()).isEmpty();
      return story.matches().stream().map(SequencePropertyOperatorTest::sorted).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsFoundIsWhatTheRuleSays(int seed) throws Exception {
    Random random = new Random(seed);
    boolean absence = seed % 2 == 0;
    List<SequenceInput> inputs = stream(random, absence);
    boolean within = seed % 4 >= 2;

    List<String> read =
        new PlainReading(PatternHarness.rule(last(within), STEPS, absent(absence)))
            .matches(inputs).stream()
                .map(steps -> String.join(" ", steps.stream().map(SequenceInput::id).toList()))
                .map(SequencePropertyOperatorTest::sorted)
                .toList();
    assertThat(found(inputs, random, absence, within)).isEqualTo(read);
  }
}
