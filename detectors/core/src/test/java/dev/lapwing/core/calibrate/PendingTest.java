package dev.lapwing.core.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PendingTest {

  private final Pending pending = new Pending();

  @Test
  void whatIsFoundOfOthersCountsForTheLessRareOnly() {
    pending.note(1, 5, 0);
    pending.note(2, 6, 0);

    assertThat(pending.above(5.5, 3, 1)).isEqualTo(1);
    assertThat(pending.above(5, 3, 1)).isEqualTo(2);
    assertThat(pending.above(5, 2, 1)).isEqualTo(1);
  }

  @Test
  void ofAnEntityTheRarestCounts() {
    pending.note(1, 6, 0);
    pending.note(1, 5, 1);

    assertThat(pending.above(5.5, 3, 2)).isEqualTo(1);
  }

  @Test
  void whatIsOverIsNotPending() {
    pending.note(1, 5, 0);
    pending.end(1);

    assertThat(pending.above(1, 3, 1)).isZero();
  }

  @Test
  void afterTwoDaysItIsForgotten() {
    pending.note(1, 5, 0);

    assertThat(pending.above(1, 3, 2 * Tests.DAY)).isEqualTo(1);
    assertThat(pending.above(1, 3, 2 * Tests.DAY + 1)).isZero();
  }

  @Test
  void itIsBounded() {
    for (int i = 0; i < 1000; i++) {
      pending.note(i, 5, i);
    }

    assertThat(pending.above(1, -1, 1000)).isEqualTo(Pending.MOST);
  }
}
