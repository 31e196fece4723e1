package dev.lapwing.core.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lapwing.core.RecordingOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class FeedHoursTest {

  private static final long HOUR = 3_600_000L;
  private static final int FIRST = (int) (Tallied.START / Tallied.DAY);
  private static final IntPredicate NEVER = hour -> false;

  /**
   * Each works from eight to four, from Monday to Friday.
   *
   * @param lost hours since the first Monday of which hardly any record came
   */
  private static List<PeerTally> days(int days, int people, IntPredicate lost) {
    List<PeerTally> tallies = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      PeerTally tally = Tallied.day(Tallied.ALL, day);
      for (int person = 0; person < people && day % 7 < 5; person++) {
        for (int hour = 8; hour < 16; hour++) {
          if (!lost.test(day * 24 + hour) || person % 10 == 0) {
            PeerHour at = Tallied.utc(day % 7 * 24 + hour);
            tally.amount(Tallied.print("p" + person), at, HOUR, 10);
          }
        }
      }
      if (tally.amounts != null) {
        tallies.add(tally);
      }
    }
    return tallies;
  }

  private static PeerSnapshot last(List<PeerTally> days) {
    List<PeerSnapshot> snapshots = Tallied.snapshots(days);
    return Tallied.copy(PeerSnapshot.CODEC, snapshots.get(snapshots.size() - 1));
  }

  /** Gaps by hours since the first Monday. */
  private static TreeMap<Integer, Double> gaps(PeerSnapshot of) {
    TreeMap<Integer, Double> gaps = new TreeMap<>();
    of.gaps().from(0, (hour, missing) -> gaps.put((int) (hour - FIRST * 24L), missing));
    return gaps;
  }

  private static IntPredicate between(int from, int to) {
    return hour -> hour >= from && hour < to;
  }

  @Test
  void hoursOfWhichHardlyAnyRecordCameAreNamed() {
    TreeMap<Integer, Double> gaps = gaps(last(days(16, 50, between(15 * 24 + 9, 15 * 24 + 12))));

    assertThat(gaps.keySet()).containsExactly(15 * 24 + 9, 15 * 24 + 10, 15 * 24 + 11);
    assertThat(gaps.values())
        .allSatisfy(missing -> assertThat(missing).isCloseTo(0.9, within(.02)));
  }

  @Test
  void nightsWeekendsAndTheFirstWeekAreNoGaps() {
    assertThat(gaps(last(days(26, 50, NEVER)))).isEmpty();
    assertThat(gaps(last(days(3, 50, between(2 * 24 + 9, 2 * 24 + 12))))).isEmpty();
  }

  @Test
  void aDayOfWhichNothingCameIsNamedWithTheNext() {
    List<PeerTally> days = days(17, 50, NEVER);
    days.removeIf(tally -> tally.day == FIRST + 15);

    assertThat(gaps(last(days)).keySet())
        .containsExactlyElementsOf(
            List.of(368, 369, 370, 371, 372, 373, 374, 375)); // the Tuesday's eight hours
  }

  @Test
  void aFewAreTooFewToTell() {
    assertThat(gaps(last(days(16, 10, between(15 * 24 + 9, 15 * 24 + 12))))).isEmpty();
  }

  @Test
  void ofThousandsASampleTells() {
    TreeMap<Integer, Double> gaps = gaps(last(days(9, 2000, between(8 * 24 + 9, 8 * 24 + 10))));

    assertThat(gaps.keySet()).containsExactly(8 * 24 + 9);
  }

  @Test
  void aWeekLaterTheyAreForgotten() {
    assertThat(gaps(last(days(24, 50, between(15 * 24 + 9, 15 * 24 + 12))))).isEmpty();
  }

  @Test
  void peersRatesDoNotLearnFromADayOfWhichMuchIsMissing() {
    RateShape whole = last(days(26, 50, NEVER)).rates();
    RateShape holed = last(days(26, 50, between(22 * 24 + 8, 22 * 24 + 13))).rates();

    assertThat(holed.mean()).isCloseTo(whole.mean(), within(0.01 * whole.mean()));
    assertThat(holed.profile(24 + 9)).isCloseTo(whole.profile(24 + 9), within(0.02 * 16.8));
  }

  @Test
  void whatIsMissingIsCounted() {
    RecordingOutput<PeerSnapshot> out = new RecordingOutput<>();
    Tallied.snapshots(days(16, 50, between(15 * 24 + 9, 15 * 24 + 12)), out);

    assertThat(out.counted)
        .containsExactlyElementsOf(Collections.nCopies(3, "feed/hours_missing/new_test"));
  }
}
