package dev.lapwing.core.detector.hour;

import static dev.lapwing.core.detector.Feeding.feed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.peer.Peers;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.peer.Rates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time zones, roles, absence, peers. */
class HourLifeTest {

  private static final Context CLERK = new Context("Europe/Lisbon", "sales@lis", "clerk", false);

  private final HourDetector detector = HourDetectorTest.detector();
  private final HourState state = detector.section().create();

  /** At that hour UTC. */
  private static Event at(int day, int hour, Context context) {
    User anna = new User(null, "anna", null, null, AccountKind.HUMAN, false, context);
    return HourDetectorTest.at(day, hour, 5).toBuilder().user(anna).build();
  }

  /** Working days from {@code hour} UTC, eight hours. */
  private static List<Event> work(int from, int to, int hour, Context context) {
    List<Event> events = new ArrayList<>();
    for (int day = from; day < to; day++) {
      for (int h = hour; h < hour + 8 && day % 7 < 5; h++) {
        events.add(at(day, h, context));
      }
    }
    return events;
  }

  @Test
  void summerTimeIsNoUnusualHour() {
    // Lisbon goes to summer time on 29 March 2026, day 27: five o'clock is four UTC from then on.
    feed(detector, state, work(0, 27, 5, CLERK));
    assertThat(feed(detector, state, work(28, 40, 4, CLERK)).findings).isEmpty();
  }

  @Test
  void findingsTellTheTimeOnTheUsersClock() {
    Context tokyo = new Context("Asia/Tokyo", "sales@tok", "clerk", false);
    feed(detector, state, work(0, 28, 0, tokyo));
    List<Finding> found = feed(detector, state, List.of(at(28, 18, tokyo))).findings;
    assertThat(found).hasSize(1);
    assertThat(found.get(0).title()).endsWith("Tuesday 03:00 to 04:00 Asia/Tokyo");
    assertThat(found.get(0).message()).contains("working days, 09:00 to 10:00 Asia/Tokyo");
  }

  @Test
  void whatWasLearntBeforeTheZoneWasKnownIsMoved() {
    feed(detector, state, work(0, 28, 0, null));
    Context tokyo = new Context("Asia/Tokyo", "sales@tok", "clerk", false);
    assertThat(feed(detector, state, work(28, 33, 0, tokyo)).findings).isEmpty();
  }

  @Test
  void withANewRoleHoursAreLearntAnew() {
    feed(detector, state, work(0, 28, 9, CLERK));
    Context guard = new Context("Europe/Lisbon", "security@lis", "guard", false);
    RecordingJudgement said = feed(detector, state, List.of(at(28, 2, guard)));
    assertThat(said.findings).isEmpty();
    assertThat(said.notJudged).containsExactly(HourDetector.LEARNING);
  }

  @Test
  void aNightThatAnAnalystCallsBenignIsLearnt() {
    feed(detector, state, work(0, 28, 9, CLERK));
    feed(detector, state, List.of(at(28, 2, CLERK)));
    int before = state.votes + Integer.bitCount(state.days[1].hours() | state.days[2].hours());

    assertThat(detector.decide(state, true)).isTrue();

    feed(detector, state, work(29, 33, 9, CLERK));
    assertThat(state.votes).isGreaterThan(before);
    HourState held = new HourState();
    feed(detector, held, work(0, 28, 9, CLERK));
    feed(detector, held, List.of(at(28, 2, CLERK)));
    feed(detector, held, work(29, 33, 9, CLERK));
    assertThat(held.votes).isEqualTo(state.votes - 1);
  }

  @Test
  void nightsThatAnAnalystCallsAttacksAreNoHabit() {
    feed(detector, state, work(0, 28, 9, CLERK));
    HourState habit = SignIns.copy(detector.section(), state);
    for (int day = 28; day < 35; day++) {
      feed(detector, habit, List.of(at(day, 2, CLERK)));
      feed(detector, state, List.of(at(day, 2, CLERK)));
      detector.decide(state, false);
    }
    assertThat(feed(detector, habit, List.of(at(35, 2, CLERK))).findings).isEmpty();
    assertThat(feed(detector, state, List.of(at(35, 2, CLERK))).findings).isNotEmpty();
  }

  @Test
  void whatIsDoneInAbsenceIsFoundAndTeachesNothing() {
    feed(detector, state, work(0, 26, 9, CLERK));
    Context away = new Context("Europe/Lisbon", "sales@lis", "clerk", true);
    RecordingJudgement said = feed(detector, state, List.of(at(28, 2, away), at(28, 9, away)));
    assertThat(said.findings).hasSize(1);
    assertThat(said.tests).isEmpty();
    assertThat(state.days[0].hours()).isZero();
  }

  @Test
  void absenceIsNoReasonToLearnAnew() {
    feed(detector, state, work(0, 26, 9, CLERK));
    Context away = new Context("Europe/Lisbon", "sales@lis", "clerk", true);
    for (int day = 28; day < 33; day++) {
      RecordingJudgement said = feed(detector, state, List.of(at(day, 2, away), at(day, 3, away)));
      assertThat(said.notJudged).isEmpty();
    }
  }

  @Test
  void whereAllPeersWorkNightsANightIsLessRare() {
    feed(detector, state, work(0, 26, 9, CLERK));
    HourState same = SignIns.copy(detector.section(), state);
    double alone = surprise(state, Peers.NONE);
    assertThat(surprise(same, nights())).isLessThan(alone);
  }

  private double surprise(HourState known, Peers peers) {
    Event night = at(28, 23, CLERK);
    RecordingJudgement said = new RecordingJudgement();
    detector.observe(
        known, new Observation(Observations.entity(night, EntityType.USER), night, peers), said);
    return said.tests.get(0);
  }

  private static Peers nights() {
    return new Peers() {
      @Override
      public Popularity values(String rule) {
        return Popularity.NONE;
      }

      @Override
      public Rates rates(String rule) {
        return new Rates() {
          @Override
          public int members() {
            return 20;
          }

          @Override
          public double mean() {
            return 1;
          }

          @Override
          public double profile(int hourOfWeek) {
            return hourOfWeek % 24 >= 22 || hourOfWeek % 24 < 2 ? 6 : 0;
          }
        };
      }
    };
  }
}
