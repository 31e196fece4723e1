package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What was learnt of one entity under two names, put together. */
class TwoNamesPropertyTest {

  /** A value on each day. */
  private static DayVotes votes(List<Integer> values, int every, int from) {
    DayVotes table = new DayVotes(32);
    for (int day = from; day < values.size(); day += every) {
      table.see(values.get(day), day);
    }
    return table;
  }

  @Property(tries = 100, seed = "20261125")
  void votesOfTwoNamesAddUpToThoseOfOne(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 20) Integer> values) {
    DayVotes one = votes(values, 1, 0);
    DayVotes even = votes(values, 2, 0);
    even.add(votes(values, 2, 1));
    DayVotes odd = votes(values, 2, 1);
    odd.add(votes(values, 2, 0));

    for (int value = 1; value <= 20; value++) {
      assertThat(even.votes(value)).isEqualTo(one.votes(value));
      assertThat(odd.votes(value)).isEqualTo(one.votes(value));
      assertThat(odd.votesBefore(value, 30)).isEqualTo(even.votesBefore(value, 30));
    }
  }

  @Property(tries = 100, seed = "20261125")
  void aDayThatBothSawCountsOnce(@ForAll @IntRange(max = 100) int day) {
    DayVotes one = new DayVotes(4);
    DayVotes other = new DayVotes(4);
    one.see(7, day);
    other.see(7, day);
    one.add(other);

    assertThat(one.votes(7)).isEqualTo(1);
  }

  private static MinuteTrail trail(List<Integer> minutes) {
    MinuteTrail trail = new MinuteTrail();
    minutes.stream().sorted().forEach(trail::add);
    return trail;
  }

  private static byte[] bytes(MinuteTrail trail) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trail.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  @Property(tries = 200, seed = "20261125")
  void itMakesNoDifferenceWhichNamesMinutesComeFirst(
      @ForAll @Size(max = 30) List<@IntRange(max = 500) Integer> some,
      @ForAll @Size(max = 30) List<@IntRange(max = 500) Integer> others)
      throws IOException {
    MinuteTrail one = trail(some);
    one.add(trail(others));
    MinuteTrail other = trail(others);
    other.add(trail(some));

    TreeSet<Integer> all = new TreeSet<>(some);
    all.addAll(others);
    assertThat(bytes(one)).isEqualTo(bytes(other));
    assertThat(one.count()).isBetween(all.size(), some.size() + others.size());
    assertThat(one.first()).isEqualTo(all.isEmpty() ? 0 : (int) all.first());
    assertThat(one.last()).isEqualTo(all.isEmpty() ? 0 : (int) all.last());
  }

  @Property(tries = 100, seed = "20261125")
  void minutesOfTheSameHalfHourCountOnce(
      @ForAll @Size(max = 30) List<@IntRange(max = 31) Integer> some,
      @ForAll @Size(max = 30) List<@IntRange(max = 31) Integer> others)
      throws IOException {
    MinuteTrail one = trail(some);
    one.add(trail(others));
    TreeSet<Integer> all = new TreeSet<>(some);
    all.addAll(others);

    assertThat(bytes(one)).isEqualTo(bytes(trail(List.copyOf(all))));
  }

  @Property(tries = 100, seed = "20261125")
  void hoursOfTwoNamesAreAsProbableAsThoseOfOne(
      @ForAll @Size(min = 2, max = 100) List<@IntRange(max = 23) Integer> hours,
      @ForAll @IntRange(max = 60) int later) {
    HourHistogram one = new HourHistogram();
    HourHistogram even = new HourHistogram();
    HourHistogram odd = new HourHistogram();
    for (int day = 0; day < hours.size(); day++) {
      int hour = 1 << hours.get(day);
      one.vote(hour, day + later, 0);
      (day % 2 == 0 ? even : odd).vote(hour, day + later, day % 2 == 0 ? 0 : later);
    }
    even.add(odd, later, 0);

    int today = hours.size() + later;
    double[] expected = one.probabilities(today, 0, null);
    double[] both = even.probabilities(today, 0, null);
    for (int bin = 0; bin < HourHistogram.BINS; bin++) {
      assertThat(both[bin]).isCloseTo(expected[bin], within(0.01));
    }
  }
}
