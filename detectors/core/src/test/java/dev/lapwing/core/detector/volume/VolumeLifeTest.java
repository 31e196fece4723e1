package dev.lapwing.core.detector.volume;

import static dev.lapwing.core.detector.Feeding.feed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lapwing.core.baseline.FeedGap;
import dev.lapwing.core.baseline.Others;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.peer.Peers;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.peer.Rates;
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
import org.junit.jupiter.api.Test;

/** Learning, ready, quarantined, stale; roles, zones, absence. */
class VolumeLifeTest {

  private static final long MONDAY = SignIns.at("2026-03-02T00:00:00Z");
  private static final long HOUR = 3_600_000L;
  private static final int DAY = 24;
  private static final Context HOME = new Context("Europe/Lisbon", "sales@lis", "clerk", false);

  private final VolumeDetector detector = detector(0);
  private final VolumeState state = new VolumeState();
  private final VolumeScale scale = new VolumeScale(HOUR, true, 1, 0);

  private static VolumeDetector detector(double floor) {
    return new VolumeDetector(
        new BaselineRule(
            RuleHead.named("volume_test", Severity.MEDIUM),
            LogSourceSpec.ANY,
            Taxonomy.OCSF,
            EventMatcher.all(),
            EntityType.USER,
            new Measure(Measure.Kind.COUNT, null),
            Duration.ofHours(1),
            true,
            false,
            1,
            OptionalDouble.empty(),
            floor == 0 ? OptionalDouble.empty() : OptionalDouble.of(floor),
            Duration.ofDays(180)));
  }

  private static Event event(long hour, int number, Context context) {
    User anna = new User(null, "anna", null, null, AccountKind.HUMAN, false, context);
    return Event.builder()
        .id(hour + "-" + number)
        .type(EventType.FILE_READ)
        .time(MONDAY + hour * HOUR + number * 1000L)
        .tenant("corp")
        .user(anna)
        .build();
  }

  private static List<Event> some(long hour, int count, Context context) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(event(hour, i, context));
    }
    return events;
  }

  /** Twelve an hour, ten hours a day from eight o'clock UTC. */
  private static List<Event> days(int from, int to, Context context) {
    List<Event> events = new ArrayList<>();
    for (int day = from; day < to; day++) {
      for (int hour = 8; hour < 18; hour++) {
        events.addAll(some(day * DAY + hour, 11 + hour % 3, context));
      }
    }
    return events;
  }

  private RecordingJudgement observe(List<Event> events) {
    return feed(detector, state, events);
  }

  private static double usual(VolumeState state, VolumeScale scale, long hour) {
    long window = scale.window(MONDAY) + hour;
    return state.model.predict(window, state.windows(scale), Others.NONE).mean();
  }

  @Test
  void afterAnAttackOfSeveralWindowsTheBaselineIsAsIfItHadNeverBeen() {
    VolumeState calm = new VolumeState();
    feed(detector, calm, days(0, 30, HOME));
    observe(days(0, 28, HOME));
    RecordingJudgement said = new RecordingJudgement();
    for (int hour = 8; hour < 18; hour++) {
      said.findings.addAll(observe(some(28 * DAY + hour, hour < 14 ? 400 : 12, HOME)).findings);
    }
    observe(days(29, 30, HOME));
    assertThat(said.findings).isNotEmpty();
    for (int hour = 8; hour < 18; hour++) {
      double expected = usual(calm, scale, 30 * DAY + hour);
      assertThat(usual(state, scale, 30 * DAY + hour)).isCloseTo(expected, within(0.05 * expected));
    }
  }

  @Test
  void afterAFlaggedWindowTheNextOneSaysQuarantined() {
    observe(days(0, 28, HOME));
    observe(some(28 * DAY + 9, 400, HOME));
    observe(some(28 * DAY + 10, 1, HOME));
    RecordingJudgement said = observe(some(28 * DAY + 11, 400, HOME));
    assertThat(said.findings).isNotEmpty();
    assertThat(said.findings.get(0).baseline().state()).isEqualTo(Baseline.State.QUARANTINED);
  }

  @Test
  void whatAnAnalystCallsBenignEndsQuarantineAndIsLearnt() {
    observe(days(0, 28, HOME));
    observe(some(28 * DAY + 9, 400, HOME));
    VolumeState held = SignIns.copy(detector.section(), state);

    assertThat(detector.decide(state, true)).isTrue();

    RecordingJudgement said = observe(some(28 * DAY + 11, 400, HOME));
    assertThat(said.findings.get(0).baseline().state()).isEqualTo(Baseline.State.READY);
    feed(detector, held, some(28 * DAY + 11, 400, HOME));
    assertThat(usual(state, scale, 35 * DAY + 9))
        .isGreaterThan(usual(held, scale, 35 * DAY + 9) * 1.02);
  }

  @Test
  void whatAnAnalystCallsBenignIsLearntThoughItGoesOn() {
    observe(days(0, 28, HOME));
    observe(some(28 * DAY + 9, 400, HOME));
    detector.decide(state, true);
    List<Event> more = some(28 * DAY + 9, 600, HOME);
    observe(more.subList(400, 600));

    assertThat(observe(some(28 * DAY + 11, 400, HOME)).findings.get(0).baseline().state())
        .isEqualTo(Baseline.State.READY);
  }

  @Test
  void whatAnAnalystCallsAnAttackDoesNotBecomeUsual() {
    observe(days(0, 28, HOME));
    for (int day = 28; day < 42; day++) {
      observe(some(day * DAY + 9, 300, HOME));
      observe(some(day * DAY + 12, 300, HOME));
      detector.decide(state, false);
    }
    RecordingJudgement said = observe(some(42 * DAY + 9, 300, HOME));
    assertThat(said.findings).isNotEmpty();
  }

  @Test
  void aVerdictToldAgainChangesNothing() {
    observe(days(0, 28, HOME));
    observe(some(28 * DAY + 9, 400, HOME));
    detector.decide(state, true);
    byte[] before = SignIns.bytes(detector.section(), state);

    assertThat(detector.decide(state, true)).isFalse();
    assertThat(detector.decide(new VolumeState(), false)).isFalse();
    assertThat(SignIns.bytes(detector.section(), state)).isEqualTo(before);
  }

  @Test
  void whatGoesOnForAWeekBecomesUsual() {
    observe(days(0, 28, HOME));
    List<Event> busy = new ArrayList<>();
    for (int day = 28; day < 42; day++) {
      busy.addAll(some(day * DAY + 9, 300, HOME));
      busy.addAll(some(day * DAY + 12, 300, HOME));
    }
    RecordingJudgement said = observe(busy);
    assertThat(said.findings).isNotEmpty();
    assertThat(observe(some(42 * DAY + 9, 300, HOME)).findings).isEmpty();
  }

  @Test
  void aNewRoleIsLearntAnew() {
    observe(days(0, 28, HOME));
    Context promoted = new Context("Europe/Lisbon", "sales@lis", "manager", false);
    RecordingJudgement said = observe(some(28 * DAY + 10, 400, promoted));
    // The window was opened by the first event, which already carried the role.
    assertThat(said.findings).isEmpty();
    assertThat(said.notJudged).contains(VolumeDetector.LEARNING);
  }

  @Test
  void whatIsDoneInAbsenceIsJudgedAndNotLearnt() {
    VolumeState calm = new VolumeState();
    feed(detector, calm, days(0, 27, HOME));
    observe(days(0, 26, HOME));
    Context away = new Context("Europe/Lisbon", "sales@lis", "clerk", true);
    RecordingJudgement said = new RecordingJudgement();
    for (int hour = 8; hour < 18; hour++) {
      said.judged += observe(some(26 * DAY + hour, 24, away)).judged;
    }
    assertThat(said.judged).isEqualTo(240);
    double expected = usual(calm, scale, 33 * DAY + 10);
    assertThat(usual(state, scale, 33 * DAY + 10)).isCloseTo(expected, within(0.05 * expected));
  }

  @Test
  void hoursAreThoseOfTheUsersClockSummerAndWinter() {
    // Lisbon goes to summer time on 29 March 2026, day 27: seven o'clock UTC is eight there.
    observe(days(0, 27, HOME));
    List<Event> week = new ArrayList<>();
    for (int day = 28; day < 32; day++) {
      for (int hour = 7; hour < 17; hour++) {
        week.addAll(some(day * DAY + hour, 12, HOME));
      }
    }
    assertThat(observe(week).findings).isEmpty();
    assertThat(usual(state, scale, 32 * DAY + 7)).isGreaterThan(8);
    assertThat(usual(state, scale, 32 * DAY + 17)).isLessThan(1);
  }

  @Test
  void aSilenceOfThreeWeeksHardlyLeavesATrace() {
    observe(days(0, 26, HOME));
    double before = usual(state, scale, 26 * DAY + 10);
    observe(some(47 * DAY + 9, 1, HOME));
    assertThat(usual(state, scale, 47 * DAY + 10)).isBetween(0.45 * before, before);
  }

  @Test
  void eachWindowThatIsOverIsATestAndBelowTheFloorNoSurprise() {
    RecordingJudgement said = feed(detector(300), state, days(0, 26, HOME));
    assertThat(said.tests).hasSizeBetween(200, 250).containsOnly(0.0);
    assertThat(observe(some(26 * DAY + 9, 5, HOME)).tests).hasSize(2).allMatch(s -> s < 1);
  }

  /** Who has no peers, but is told of hours of which no records came. */
  private static Peers lost(long from, long to) {
    return peers(
        new Rates() {
          @Override
          public int members() {
            return 5;
          }

          @Override
          public double mean() {
            return 4;
          }

          @Override
          public double profile(int hourOfWeek) {
            return 1;
          }

          @Override
          public void gaps(long hour, FeedGap each) {
            for (long gap = from; gap < to; gap++) {
              long since1970 = MONDAY / HOUR + gap;
              if (since1970 >= hour) {
                each.of(since1970, 1);
              }
            }
          }
        });
  }

  private static void live(VolumeState of, VolumeDetector by, List<Event> events, Peers peers) {
    for (Event event : events) {
      Entity anna = Observations.entity(event, EntityType.USER);
      by.observe(of, new Observation(anna, event, peers), new RecordingJudgement());
    }
  }

  private double usualAfterAnOutage(long from, long to, boolean known) {
    VolumeState anew = new VolumeState();
    long first = 21 * DAY + from;
    long last = 21 * DAY + to;
    List<Event> weeks = new ArrayList<>(days(0, 29, HOME));
    weeks.removeIf(e -> e.time() >= MONDAY + first * HOUR && e.time() < MONDAY + last * HOUR);
    List<Event> later = weeks.stream().filter(e -> e.time() >= MONDAY + 22 * DAY * HOUR).toList();
    weeks.removeAll(later);
    live(anew, detector, weeks, lost(0, 0));
    live(anew, detector, later, known ? lost(first, last) : lost(0, 0));
    return usual(anew, scale, 28 * DAY + 10);
  }

  @Test
  void whatAnOutageLostIsNotLearntAsSilence() {
    double whole = usualAfterAnOutage(0, 0, false);

    assertThat(usualAfterAnOutage(8, 18, true)).isCloseTo(whole, within(0.02 * whole));
    assertThat(usualAfterAnOutage(9, 12, true)).isCloseTo(whole, within(0.02 * whole));
    assertThat(usualAfterAnOutage(8, 18, false)).isLessThan(0.96 * whole);
  }

  @Test
  void anOutageIsMendedOnce() {
    observe(days(0, 21, HOME));
    live(state, detector, days(22, 23, HOME), lost(21 * DAY + 8, 21 * DAY + 18));
    double once = usual(state, scale, 28 * DAY + 10);
    VolumeState twice = SignIns.copy(detector.section(), state);
    live(twice, detector, days(23, 24, HOME), lost(21 * DAY + 8, 21 * DAY + 18));
    observe(days(23, 24, HOME));

    assertThat(usual(twice, scale, 28 * DAY + 10))
        .isCloseTo(usual(state, scale, 28 * DAY + 10), within(0.01 * once));
  }

  private static Peers peers(Rates rates) {
    return new Peers() {
      @Override
      public Popularity values(String rule) {
        return Popularity.NONE;
      }

      @Override
      public Rates rates(String rule) {
        return rates;
      }
    };
  }

  /** Peers who do next to nothing. */
  private static Peers quiet() {
    return peers(
        new Rates() {
          @Override
          public int members() {
            return 30;
          }

          @Override
          public double mean() {
            return 0.01;
          }

          @Override
          public double profile(int hourOfWeek) {
            return 1;
          }
        });
  }

  @Test
  void whoDoesFarMoreThanAllPeersIsToldOfWhileLearningWithoutAnAlertAndLearnt() {
    RecordingJudgement said = new RecordingJudgement();
    for (Event event : days(0, 26, HOME)) {
      Entity anna = Observations.entity(event, EntityType.USER);
      detector.observe(state, new Observation(anna, event, quiet()), said);
    }
    assertThat(said.findings).isNotEmpty().noneMatch(Finding::alerts);
    assertThat(usual(state, scale, 28 * DAY + 10)).isGreaterThan(6);
  }
}
