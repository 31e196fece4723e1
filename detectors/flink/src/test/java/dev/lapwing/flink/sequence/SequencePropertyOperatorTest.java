package dev.lapwing.flink.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.core.sequence.StepOrder;
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

  /** What has begun, and what it has so far. */
  private record Begun(long since, List<SequenceInput> seen) {
    private Begun and(SequenceInput next) {
      List<SequenceInput> more = new ArrayList<>(seen);
      more.add(next);
      return new Begun(since, more);
    }
  }

  private static List<SequenceInput> stream(Random random) {
    List<SequenceInput> inputs = new ArrayList<>();
    long second = 0;
    for (int n = 0; n < 50; n++) {
      second += random.nextInt(3) == 0 ? 0 : random.nextLong(SPAN_SECONDS / 3);
      boolean absent = random.nextInt(8) == 0;
      long steps = absent && random.nextBoolean() ? 0 : 1L << random.nextInt(STEPS);
      inputs.add(
          new SequenceInput(
              "story", "ann", steps, absent ? 1 : 0, PatternHarness.event("e" + n, second), null));
    }
    return inputs;
  }

  /**
   * In the order of time: what fits the next step is taken, the rest passed over. An event that is
   * the last step is not between the steps, whatever else it is.
   */
  private static List<String> read(List<SequenceInput> inputs, boolean absence, boolean within) {
    List<SequenceInput> sorted = new ArrayList<>(inputs);
    sorted.sort(Comparator.comparingLong(SequenceInput::time).thenComparing(StepOrder.INSTANCE));
    List<Begun> begun = new ArrayList<>();
    List<String> matches = new ArrayList<>();
    for (SequenceInput input : sorted) {
      begun.removeIf(each -> input.time() - each.since() >= SPAN_SECONDS * 1000);
      List<Begun> next = new ArrayList<>();
      Begun whole = null;
      for (Begun each : begun) {
        SequenceInput before = each.seen().get(each.seen().size() - 1);
        boolean last = each.seen().size() == STEPS - 1;
        if (within && last && input.time() - before.time() >= WITHIN_SECONDS * 1000) {
          continue;
        }
        boolean ends = last && input.isStep(STEPS - 1);
        if (absence && input.isAbsent(0) && !ends) {
          continue;
        }
        Begun after = input.isStep(each.seen().size()) ? each.and(input) : each;
        boolean done = after.seen().size() == STEPS;
        whole = done && whole == null ? after : whole;
        if (!done) {
          next.add(after);
        }
      }
      if (input.isStep(0)) {
        next.add(new Begun(input.time(), List.of(input)));
      }
      if (whole != null) {
        matches.add(
            String.join(" ", whole.seen().stream().map(SequenceInput::id).sorted().toList()));
        next.clear(); // what began before the end of a match is told by it
      }
      begun = next;
    }
    return matches;
  }

  /** Evidence is in the order of time, steps of one time in that of the rule. */
  private static String sorted(String ids) {
    return Arrays.stream(ids.split(" ")).sorted().collect(Collectors.joining(" "));
  }

  private static List<String> found(
      List<SequenceInput> inputs, Random random, boolean absence, boolean within) throws Exception {
    record Arrival(SequenceInput input, long at) {}
    List<Arrival> arrivals = new ArrayList<>();
    for (SequenceInput input : inputs) {
      arrivals.add(new Arrival(input, input.time() / 1000 + random.nextLong(DISORDER)));
    }
    arrivals.sort(Comparator.comparingLong(Arrival::at));
    String[] absent = absence ? new String[] {"ticket"} : new String[0];
    Duration last = within ? Duration.ofSeconds(WITHIN_SECONDS) : null;
    try (PatternHarness story = new PatternHarness(last, STEPS, absent)) {
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
    List<SequenceInput> inputs = stream(random);
    boolean absence = seed % 2 == 0;
    boolean within = seed % 4 >= 2;

    assertThat(found(inputs, random, absence, within)).isEqualTo(read(inputs, absence, within));
  }
}
