package dev.lapwing.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;

final class SamplePropertyTest {

  private static final Percentage FIVE_DEVIATIONS = Percentage.withPercentage(62);

  private static void put(Sample sample, String key, int bytes, int day) {
    if (sample.wants(key.hashCode())) {
      sample.put(key.hashCode(), bytes, day);
    }
  }

  private static List<String> keys(int count, int from) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      keys.add("user|corp|u" + (from + i) + "@example.com");
    }
    return keys;
  }

  private static Sample of(List<String> keys) {
    Sample sample = new Sample();
    keys.forEach(key -> put(sample, key, 100, 1));
    return sample;
  }

  @Property(tries = 100, seed = "20261125")
  void fewKeysAreCountedExactlyHoweverOftenTheyAreWritten(
      @ForAll @IntRange(max = Sample.MOST) int count, @ForAll Random random) {
    List<String> keys = keys(count, random.nextInt(1_000_000));
    List<String> twice = new ArrayList<>(keys);
    twice.addAll(keys);
    Collections.shuffle(twice, random);

    assertThat(of(twice).keys()).isEqualTo(count);
    assertThat(of(twice).bytes()).isEqualTo(100L * count);
  }

  @Property(tries = 100, seed = "20261125")
  void manyKeysAreCountedAbout(
      @ForAll @IntRange(min = 1_000, max = 200_000) int count, @ForAll @IntRange int from) {
    Sample sample = of(keys(count, Math.abs(from % 1_000_000)));

    assertThat(sample.keys()).isCloseTo(count, FIVE_DEVIATIONS);
    assertThat(sample.bytes()).isEqualTo(100 * sample.keys());
  }

  @Property(tries = 100, seed = "20261125")
  void whatIsForgottenCountsNoMore(
      @ForAll @IntRange(min = 2_000, max = 50_000) int count, @ForAll Random random) {
    List<String> keys = keys(count, 0);
    Sample sample = of(keys);
    Collections.shuffle(keys, random);
    keys.subList(0, count / 2).forEach(key -> sample.remove(key.hashCode()));

    assertThat(sample.keys()).isCloseTo(count / 2, Percentage.withPercentage(80));
    keys.forEach(key -> sample.remove(key.hashCode()));
    assertThat(sample.keys()).isZero();
  }

  @Property(tries = 100, seed = "20261125")
  void partsOfDifferentSubtasksAddUpToTheWholeInAnyOrder(
      @ForAll @IntRange(min = 1, max = 20_000) int count,
      @ForAll @IntRange(min = 1, max = 8) int parts) {
    Map<Integer, Sample> subtasks = new HashMap<>();
    for (String key : keys(count, 0)) {
      put(
          subtasks.computeIfAbsent(Math.floorMod(key.hashCode(), parts), n -> new Sample()),
          key,
          100,
          1);
    }
    List<Sample> there = new ArrayList<>(subtasks.values());
    Sample forth = new Sample();
    there.forEach(forth::addAll);
    Collections.reverse(there);
    Sample back = new Sample();
    there.forEach(back::addAll);

    assertThat(forth.keys()).isEqualTo(back.keys());
    assertThat(forth.keys()).isCloseTo(count, FIVE_DEVIATIONS);
  }

  /** However a size grows with the writes, and however many of these are told of. */
  @Property(tries = 50, seed = "20261125")
  void aSizeIsNotMuchOlderThanAnEighthOfItsWrites(
      @ForAll @IntRange(min = 1, max = 2_000) int writes) {
    Manifest manifest = new Manifest();
    for (int size = 1; size <= writes; size++) {
      int now = size;
      manifest.note(7, List.of("part"), part -> now, 1);
    }

    assertThat(manifest.parts().get("part").keys()).isEqualTo(1);
    assertThat(manifest.parts().get("part").bytes())
        .isBetween(writes - 16L - writes / 4, (long) writes);
  }

  @Property(tries = 50, seed = "20261125")
  void aKeyThatIsForgottenAndComesAgainCounts(@ForAll @IntRange(min = 1, max = 100) int writes) {
    Manifest manifest = new Manifest();
    for (int n = 0; n < writes; n++) {
      manifest.note(7, List.of("part"), part -> 100, 1);
    }
    manifest.forget(7);
    assertThat(manifest.parts().get("part").keys()).isZero();
    manifest.note(7, List.of("part"), part -> 50, 1);

    assertThat(manifest.parts().get("part").bytes()).isEqualTo(50);
  }

  @Property(tries = 50, seed = "20261125")
  void whatWasNotWrittenForLongIsTakenOut(@ForAll @IntRange(min = 1, max = 100) int count) {
    Sample sample = of(keys(count, 0));
    put(sample, "user|corp|late", 7, 9);
    sample.removeBefore(5);

    assertThat(sample.keys()).isEqualTo(1);
    assertThat(sample.bytes()).isEqualTo(7);
  }
}
