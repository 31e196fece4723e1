package dev.lapwing.core.detector.hour;

import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.Feeding.inOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.baseline.HourHistogram;
import dev.lapwing.core.detector.Baselines;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourDetectorTest {

  private static final long MONDAY = SignIns.at("2026-03-02T00:00:00Z");
  private static final long HOUR = 3_600_000L;
  private static final int NIGHT = 3;

  static HourDetector detector() {
    return new HourDetector(Baselines.hour(Severity.LOW));
  }

  static Event at(int day, int hour, int minute) {
    long time = MONDAY + (day * 24L + hour) * HOUR + minute * 60_000L;
    return SignIns.signIn(time, SignIns.from(SignIns.LISBON));
  }

  /** Working days from nine to five, from Monday, day 0. */
  private static List<Event> work(int days) {
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int hour = 9; hour < 17 && day % 7 < 5; hour++) {
        events.add(at(day, hour, 5));
      }
    }
    return events;
  }

  private static RecordingJudgement afterWork(int days, Event... events) {
    List<Event> all = work(days);
    all.addAll(List.of(events));
    return feed(detector(), all);
  }

  @Test
  void aSignInAtNightIsFound() {
    RecordingJudgement said = afterWork(28, at(28, NIGHT, 0));
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.title()).isEqualTo("hour test: anna, Monday 03:00 to 04:00 UTC");
    assertThat(finding.surprise()).isBetween(1.7, 2.2);
    assertThat(finding.baseline().state()).isEqualTo(Baseline.State.READY);
    assertThat(finding.baseline().days()).isEqualTo(28);
    assertThat(finding.message()).contains("Most usual are working days, ");
  }

  @Test
  void aSignInAtTheWeekendIsFound() {
    assertThat(afterWork(33, at(33, 10, 0)).findings)
        .extracting(Finding::title)
        .containsExactly("hour test: anna, Saturday 10:00 to 11:00 UTC");
  }

  @Test
  void workIsNotFound() {
    RecordingJudgement said = afterWork(60);
    assertThat(said.findings).isEmpty();
    assertThat(said.judged).isPositive();
  }

  @Test
  void anHourBesideTheUsualOnesIsNotFound() {
    assertThat(afterWork(28, at(28, 8, 0)).findings).isEmpty();
  }

  @Test
  void nothingIsJudgedInTheFirstTwoWeeks() {
    RecordingJudgement said = afterWork(13, at(13, NIGHT, 0));
    assertThat(said.findings).isEmpty();
    assertThat(said.judged).isZero();
    assertThat(said.notJudged).containsOnly("unknown: still learning");
  }

  @Test
  void aDayHasOneFindingHoweverOftenAndTheNextDayAnother() {
    RecordingJudgement said =
        afterWork(28, at(28, NIGHT, 0), at(28, NIGHT, 9), at(28, 4, 0), at(29, NIGHT, 0));
    assertThat(said.findings).extracting(Finding::uid).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void whatWasFoundIsNotLearntUntilItIsAHabit() {
    List<Event> nights = new ArrayList<>();
    for (int day = 28; day < 49; day++) {
      nights.add(at(day, NIGHT, 0));
    }
    RecordingJudgement said = afterWork(28, nights.toArray(Event[]::new));
    assertThat(said.findings).hasSizeBetween(4, 10);
  }

  @Test
  void aShiftOnSaturdaysIsFoundSomeWeeksAndThenKnown() {
    List<Event> events = new ArrayList<>(work(180));
    for (int week = 4; week < 24; week++) {
      events.add(at(week * 7 + 5, 10, 0));
    }
    RecordingJudgement said = feed(detector(), inOrder(events));
    assertThat(said.findings).hasSizeBetween(4, 8);
    assertThat(said.suppressed).containsOnly("seen at such hours before").hasSizeGreaterThan(10);
  }

  @Test
  void anHourHasOneVoteADayHoweverChatty() {
    HourState state = detector().section().create();
    List<Event> events = new ArrayList<>();
    for (int minute = 0; minute < 60; minute++) {
      events.add(at(0, 9, minute));
    }
    events.add(at(5, 9, 0));
    feed(detector(), state, events);
    assertThat(state.votes).isEqualTo(1);
  }

  @Test
  void aFailedSignInIsNeitherJudgedNorLearnt() {
    HourState state = detector().section().create();
    Event failed = at(0, NIGHT, 0).toBuilder().outcome(Outcome.FAILURE).build();
    assertThat(feed(detector(), state, List.of(failed)).notJudged)
        .containsExactly("a failed sign-in");
    assertThat(state.isEmpty()).isTrue();
  }

  @Test
  void whatIsTwoDaysLateIsNotJudged() {
    assertThat(afterWork(28, at(28, 9, 0), at(26, NIGHT, 0)).notJudged)
        .contains("more than a day late");
  }

  @Test
  void afterALongAbsenceItLearnsAnew() {
    RecordingJudgement said = afterWork(28, at(100, NIGHT, 0));
    assertThat(said.findings).isEmpty();
    assertThat(said.notJudged).contains("unknown: still learning");
  }

  @Test
  void anInformationalRuleAlertsNobody() {
    HourDetector quiet = new HourDetector(Baselines.hour(Severity.INFORMATIONAL));
    List<Event> events = work(90);
    events.add(at(91, NIGHT, 0));
    assertThat(feed(detector(), events).findings).hasSize(1).allMatch(Finding::alerts);
    assertThat(feed(quiet, events).findings).hasSize(1).noneMatch(Finding::alerts);
  }

  @Test
  void theSectionIsNamedAfterTheRulesId() {
    HourDetector detector = detector();
    assertThat(detector.section().tag()).isEqualTo("hour:" + detector.rule().id().substring(0, 8));
  }

  @Test
  void theFirstOfMarch2026WasASunday() {
    int monday = (int) (MONDAY / (24 * HOUR));
    assertThat(HourHistogram.weekend(monday - 1)).isTrue();
    assertThat(HourHistogram.weekend(monday - 2)).isTrue();
    assertThat(HourHistogram.weekend(monday)).isFalse();
    assertThat(HourHistogram.weekend(monday + 4)).isFalse();
  }
}
