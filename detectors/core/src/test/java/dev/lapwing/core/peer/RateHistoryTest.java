package dev.lapwing.core.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateHistoryTest {

  private static final long HOUR = 3_600_000L;

  /** Of so many people each does ten things at nine and ten at ten, from Monday to Friday. */
  private static List<PeerTally> weeks(int weeks, int people) {
    List<PeerTally> days = new ArrayList<>();
    for (int day = 0; day < 7 * weeks; day++) {
      if (day % 7 < 5) {
        PeerTally tally = Tallied.day(Tallied.ALL, day);
        for (int person = 0; person < people; person++) {
          tally.amount(Tallied.print("p" + person), Tallied.utc(day % 7 * 24 + 9), HOUR, 10);
          tally.amount(Tallied.print("p" + person), Tallied.utc(day % 7 * 24 + 10), HOUR, 10);
        }
        days.add(tally);
      }
    }
    return days;
  }

  private static RateShape after(List<PeerTally> days) {
    List<PeerSnapshot> snapshots = Tallied.snapshots(days);
    return snapshots.get(snapshots.size() - 1).rates();
  }

  @Test
  void theMeanCountsQuietHoursAndDaysToo() {
    assertThat(after(weeks(6, 40)).mean()).isEqualTo(100.0 / 168, within(0.02));
  }

  @Test
  void theWeekHasTheShapeThatItHad() {
    RateShape shape = after(weeks(6, 40));

    assertThat(shape.profile(9)).isEqualTo(16.8, within(0.5));
    assertThat(shape.profile(4 * 24 + 10)).isEqualTo(16.8, within(0.5));
    assertThat(shape.profile(3)).isLessThan(0.1);
    assertThat(shape.profile(5 * 24 + 9)).as("Saturday").isLessThan(0.5);
  }

  @Test
  void aDayOfTheWeekNeverSeenIsLikeTheOtherWorkingDays() {
    RateShape shape = after(weeks(1, 40).subList(0, 2));

    assertThat(shape.profile(3 * 24 + 9)).isGreaterThan(8);
    assertThat(shape.profile(3 * 24 + 3)).isLessThan(1);
  }

  @Test
  void oneOfThemDoesNotMoveTheGroup() {
    List<PeerTally> days = weeks(6, 20);
    days.get(29).amount(Tallied.print("p0"), Tallied.utc(4 * 24 + 3), HOUR, 1_000_000_000L);

    assertThat(after(days).mean()).isEqualTo(after(weeks(6, 20)).mean(), within(0.05));
    assertThat(after(days).profile(4 * 24 + 3)).as("168 were it learnt as it was").isLessThan(6);
  }

  @Test
  void ofThousandsASampleTellsTheSame() {
    assertThat(after(weeks(2, 3000)).mean()).isEqualTo(100.0 / 168, within(0.08));
  }

  @Test
  void aWindowOfADayHasNoHours() {
    PeerTally tally = Tallied.day(Tallied.ALL, 0);
    for (int person = 0; person < 10; person++) {
      tally.distinct(Tallied.print("p" + person), Tallied.utc(0), 24 * HOUR, Tallied.print("a"));
      tally.distinct(Tallied.print("p" + person), Tallied.utc(0), 24 * HOUR, Tallied.print("a"));
      tally.distinct(Tallied.print("p" + person), Tallied.utc(0), 24 * HOUR, Tallied.print("b"));
    }
    RateShape shape = after(List.of(tally));

    assertThat(shape.mean()).isEqualTo(2, within(0.01));
    assertThat(shape.profile(9)).isEqualTo(1);
  }
}
