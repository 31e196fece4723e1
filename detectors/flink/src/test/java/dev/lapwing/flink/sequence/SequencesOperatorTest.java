package dev.lapwing.flink.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.sequence.FirstStepGate;
import dev.lapwing.core.sequence.SequenceInput;
import org.junit.jupiter.api.Test;

final class SequencesOperatorTest {

  @Test
  void stepsInOrderMatch() throws Exception {
    try (PatternHarness story = new PatternHarness(3)) {
      story.step(0, "a", 0).step(1, "b", 10).step(2, "c", 20).watermark(20);

      assertThat(story.matches()).containsExactly("a b c");
    }
  }

  @Test
  void stepsThatArriveOutOfOrderMatchByTheirTimes() throws Exception {
    try (PatternHarness story = new PatternHarness(3)) {
      story.step(2, "c", 20).step(0, "a", 0).step(1, "b", 10).watermark(20);

      assertThat(story.matches()).containsExactly("a b c");
    }
  }

  @Test
  void stepsThatHappenedInAnotherOrderDoNot() throws Exception {
    try (PatternHarness story = new PatternHarness(2)) {
      story.step(1, "b", 0).step(0, "a", 10).watermark(1_000);

      assertThat(story.matches()).isEmpty();
    }
  }

  @Test
  void otherRecordsMayStandBetween() throws Exception {
    try (PatternHarness story = new PatternHarness(3)) {
      story.step(0, "a", 0).step(2, "x", 5).step(1, "b", 10).step(0, "y", 15).step(2, "c", 20);
      story.watermark(20);

      assertThat(story.matches()).containsExactly("a b c");
    }
  }

  @Test
  void aKeyDoesNotCompleteAnothers() throws Exception {
    try (PatternHarness story = new PatternHarness(2)) {
      story.step(0, "a", 0);
      story.put(new SequenceInput("story", "bob", 2, 0, PatternHarness.event("b", 10), null));
      story.watermark(1_000);

      assertThat(story.matches()).isEmpty();
    }
  }

  @Test
  void stepsOfOneTimeStandInTheOrderOfTheRule() throws Exception {
    try (PatternHarness story = new PatternHarness(3)) {
      story.step(2, "1", 7).step(1, "2", 7).step(0, "3", 7).watermark(7);

      assertThat(story.matches()).hasSize(1);
    }
  }

  @Test
  void whatMustBeAbsentRefutesWhenItStandsBetween() throws Exception {
    try (PatternHarness story = new PatternHarness(2, "ticket")) {
      story.step(0, "a", 0).absent("ticket", 5).step(1, "b", 10).watermark(10);

      assertThat(story.matches()).isEmpty();
    }
  }

  @Test
  void whatMustBeAbsentMayComeBeforeOrAfter() throws Exception {
    try (PatternHarness story = new PatternHarness(2, "ticket")) {
      story.absent("before", 0).step(0, "a", 1).step(1, "b", 10).absent("after", 11);
      story.watermark(1_000);

      assertThat(story.matches()).containsExactly("a b");
    }
  }

  @Test
  void aStoryLongerThanTheTimespanIsNone() throws Exception {
    long span = PatternHarness.TIMESPAN.toSeconds();
    try (PatternHarness story = new PatternHarness(2)) {
      story.step(0, "a", 0).step(1, "b", span + 1).watermark(span + 1);

      assertThat(story.matches()).isEmpty();
    }
  }

  @Test
  void aStoryJustWithinTheTimespanIsOne() throws Exception {
    long span = PatternHarness.TIMESPAN.toSeconds();
    try (PatternHarness story = new PatternHarness(2)) {
      story.step(0, "a", 0).step(1, "b", span - 1).watermark(span - 1);

      assertThat(story.matches()).containsExactly("a b");
    }
  }

  @Test
  void aRepeatedFirstStepTellsOneStory() throws Exception {
    try (PatternHarness story = new PatternHarness(2)) {
      story.step(0, "a1", 0).step(0, "a2", 5).step(1, "b", 10).watermark(10);

      assertThat(story.matches()).containsExactly("a1 b");
    }
  }

  @Test
  void aSecondStoryAfterTheFirstIsFound() throws Exception {
    try (PatternHarness story = new PatternHarness(2)) {
      story.step(0, "a1", 0).step(1, "b1", 5).step(0, "a2", 10).step(1, "b2", 15).watermark(15);

      assertThat(story.matches()).containsExactly("a1 b1", "a2 b2");
    }
  }

  @Test
  void aLateRecordIsPutOutAsLate() throws Exception {
    try (PatternHarness story = new PatternHarness(2)) {
      story.step(0, "a", 10).watermark(20).step(1, "b", 15);

      assertThat(story.matches()).isEmpty();
      assertThat(story.late()).containsExactly("b");
    }
  }

  @Test
  void theGateLetsOnlySoManyFirstStepsThrough() throws Exception {
    try (PatternHarness story = new PatternHarness(2)) {
      for (int i = 0; i < 2 * FirstStepGate.MAX; i++) {
        story.step(0, "a" + i, i);
      }
      assertThat(story.passedByTheGate()).isEqualTo(FirstStepGate.MAX);

      story.step(1, "b", 100).watermark(100);
      assertThat(story.matches()).containsExactly("a0 b");
    }
  }

  @Test
  void theGateForgetsAKeyWhoseTimespanIsOver() throws Exception {
    try (PatternHarness story = new PatternHarness(2)) {
      story.step(0, "a", 0).watermark(1);
      assertThat(story.keysOfTheGate()).isEqualTo(1);

      story.watermark(PatternHarness.TIMESPAN.toSeconds() + 1);
      assertThat(story.keysOfTheGate()).isZero();
    }
  }

  @Test
  void laterStepsThatFollowOnNothingNeverReachCep() throws Exception {
    try (PatternHarness story = new PatternHarness(2)) {
      story.step(1, "b", 10).step(1, "c", 20).watermark(30).barrier();
      assertThat(story.passedByTheGate()).isZero();

      story.step(0, "a", 40).step(1, "d", 50).watermark(60);
      assertThat(story.matches()).containsExactly("a d");
    }
  }

  @Test
  void aLaterStepWaitsForAFirstStepThatTakesLonger() throws Exception {
    try (PatternHarness story = new PatternHarness(2)) {
      story.watermark(5).step(1, "b", 20).step(0, "a", 10).watermark(30);
      assertThat(story.matches()).containsExactly("a b");
    }
  }

  @Test
  void whatWaitsIsNotLostByACheckpoint() throws Exception {
    try (PatternHarness story = new PatternHarness(2)) {
      story.step(1, "b", 20).barrier();
      assertThat(story.passedByTheGate()).isEqualTo(1);

      story.step(0, "a", 10).watermark(30);
      assertThat(story.matches()).containsExactly("a b");
    }
  }

  @Test
  void theSameStoryHasTheSameIdHoweverItArrives() throws Exception {
    try (PatternHarness one = new PatternHarness(2);
        PatternHarness other = new PatternHarness(2)) {
      one.step(0, "a", 0).step(1, "b", 10).watermark(10);
      other.step(1, "b", 10).step(0, "a", 0).watermark(10);

      assertThat(one.findings()).isEqualTo(other.findings()).hasSize(1);
    }
  }
}
