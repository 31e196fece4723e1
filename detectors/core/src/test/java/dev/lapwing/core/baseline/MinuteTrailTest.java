package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinuteTrailTest {

  private final MinuteTrail trail = new MinuteTrail();

  @Test
  void aRepeatIsNoVisit() {
    assertThat(trail.add(100)).isTrue();
    assertThat(trail.add(100)).isFalse();
    trail.add(105);
    assertThat(trail.add(100)).isFalse();
    assertThat(trail.count()).isEqualTo(2);
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    MinuteTrail other = new MinuteTrail();
    for (int minute : new int[] {100, 103, 101, 131}) {
      trail.add(minute);
    }
    for (int minute : new int[] {131, 101, 103, 100}) {
      other.add(minute);
    }
    assertThat(other.known()).isEqualTo(trail.known()).containsExactly(131, 103, 101, 100);
    assertThat(other.first()).isEqualTo(100);
  }

  @Test
  void ofWhatIsOlderTheLatestAndTheNumberStay() {
    for (int minute : new int[] {100, 101, 102, 200}) {
      trail.add(minute);
    }
    assertThat(trail.known()).containsExactly(200, 102);
    assertThat(trail.count()).isEqualTo(4);
    assertThat(trail.first()).isEqualTo(100);
    assertThat(trail.last()).isEqualTo(200);
  }

  @Test
  void aShiftByTheWholeSpanLosesNothing() {
    trail.add(100);
    trail.add(100 + MinuteTrail.SPAN);
    assertThat(trail.known()).containsExactly(132, 100);
    assertThat(trail.count()).isEqualTo(2);
  }

  @Test
  void visitsBeforeAMinuteAreCountedWithoutIt() {
    for (int minute : new int[] {10, 100, 101, 105}) {
      trail.add(minute);
    }
    assertThat(trail.countBefore(101)).isEqualTo(2);
    assertThat(trail.countBefore(102)).isEqualTo(3);
    assertThat(trail.countBefore(200)).isEqualTo(4);
    assertThat(trail.countBefore(50)).isEqualTo(1);
  }

  @Test
  void anEmptyTrailKnowsNothing() {
    assertThat(trail.isEmpty()).isTrue();
    assertThat(trail.known()).isEmpty();
    assertThat(trail.countBefore(100)).isZero();
  }
}
