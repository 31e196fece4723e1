package dev.lapwing.core.detector.volume;

import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.Feeding.feedThroughBytes;
import static dev.lapwing.core.detector.Feeding.uids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.EventMatcher;
import dev.lapwing.core.rule.LogSourceSpec;
import dev.lapwing.core.rule.Measure;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Taxonomy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SlowDetectorTest {

  private static final long MONDAY = SignIns.at("2026-03-02T00:00:00Z");
  private static final long HOUR = 3_600_000L;
  private static final int LEARNT = 35;

  private static BaselineRule rule(boolean slow) {
    return new BaselineRule(
        RuleHead.named(slow ? "slow_test" : "volume_test", Severity.MEDIUM),
        LogSourceSpec.ANY,
        Taxonomy.OCSF,
        EventMatcher.all(),
        EntityType.USER,
        new Measure(Measure.Kind.COUNT, null),
        Duration.ofHours(slow ? 24 : 1),
        !slow,
        false,
        1,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        slow,
        Duration.ofDays(180));
  }

  private static Event event(int day, int hour, int number) {
    return Event.builder()
        .id(day + "-" + hour + "-" + number)
        .type(EventType.FILE_READ)
        .time(MONDAY + (day * 24L + hour) * HOUR + number * 1000L)
        .tenant("corp")
        .user(User.named("anna"))
        .build();
  }

  /** About five an hour, eight hours on working days, times what a day has. */
  private static List<Event> days(int from, int to, long seed, IntToDoubleFunction times) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int day = from; day < to; day++) {
      double busy = Math.exp(0.2 * random.nextGaussian()) * times.applyAsDouble(day);
      for (int hour = 9; day % 7 < 5 && hour < 17; hour++) {
        double count = 5 * busy * (0.7 + 0.6 * random.nextDouble());
        for (int i = 0; i < Math.round(count); i++) {
          events.add(event(day, hour, i));
        }
      }
    }
    return events;
  }

  private static double rising(int day) {
    return day < LEARNT ? 1 : Math.pow(1.02, day - LEARNT);
  }

  private static RecordingJudgement slow(List<Event> events) {
    return feed(new SlowDetector(rule(true)), events);
  }

  @Test
  void twoPercentADayForSixtyDaysIsFound() {
    for (long seed = 1; seed <= 5; seed++) {
      List<Event> events = days(0, LEARNT + 60, seed, SlowDetectorTest::rising);
      List<Finding> found = slow(events).findings;
      assertThat(found).anyMatch(f -> f.surprise() > 4);
      assertThat(found.get(found.size() - 1).message()).contains("more from week to week since");
    }
  }

  @Test
  void noHourOfSuchARampIsUnusual() {
    List<Event> events = days(0, LEARNT + 60, 1, SlowDetectorTest::rising);
    assertThat(feed(new VolumeDetector(rule(false)), events).findings)
        .noneMatch(f -> f.surprise() > 3);
  }

  @Test
  void threeTimesTheUsualForAWeekIsFoundByTheDay() {
    List<Event> events = days(0, 49, 1, day -> day < 42 ? 1 : 3);
    List<Finding> found = slow(events).findings;
    assertThat(found).isNotEmpty();
    Finding last = found.get(found.size() - 1);
    assertThat(last.surprise()).isGreaterThan(4);
    assertThat(last.message()).contains("more for days since 2026-04-13");
    assertThat(uids(slow(events))).hasSize(1);
  }

  @Test
  void ordinaryDaysAndWeeksAreNotFound() {
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(slow(days(0, 200, seed, day -> 1)).findings).isEmpty();
    }
  }

  @Test
  void oneDayOfTenTimesTheUsualIsNoSlowChange() {
    List<Event> events = days(0, 60, 3, day -> day == 45 ? 10 : 1);
    assertThat(slow(events).findings).noneMatch(f -> f.surprise() > 5);
  }

  @Test
  void whatLastsForTwoMonthsIsUsualInTheEnd() {
    List<Event> events = days(0, 160, 2, day -> day < 42 ? 1 : 3);
    List<Finding> found = slow(events).findings;
    assertThat(found).isNotEmpty();
    long until = MONDAY + 100 * 24 * HOUR;
    assertThat(found).allMatch(f -> f.time() < until);
  }

  @Test
  void eachDayThatIsOverIsATest() {
    assertThat(slow(days(0, 28, 1, day -> 1)).tests).hasSizeBetween(7, 12);
  }

  @Test
  void aStateWrittenAndReadBehavesAsBefore() {
    List<Event> events = days(0, 50, 4, day -> day < 42 ? 1 : 4);
    SlowDetector detector = new SlowDetector(rule(true));
    assertThat(feedThroughBytes(detector, events).findings)
        .isNotEmpty()
        .isEqualTo(feed(detector, events).findings);
  }
}
