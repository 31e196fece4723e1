package dev.lapwing.core.detector.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.baseline.Others;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.PeerTallies;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import dev.lapwing.core.peer.KnownPeers;
import dev.lapwing.core.peer.PeerKey;
import dev.lapwing.core.peer.PeerShelf;
import dev.lapwing.core.peer.PeerSnapshot;
import dev.lapwing.core.peer.PeerStage;
import dev.lapwing.core.peer.PeerState;
import dev.lapwing.core.peer.PeerTally;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/** From the records that are lost to what is usual afterwards: tallies, snapshots, detector. */
class LostRecordsTest {

  private static final long MONDAY = SignIns.at("2026-03-02T00:00:00Z");
  private static final long HOUR = 3_600_000L;
  private static final int DAY = 24;
  private static final int PEOPLE = 40;

  /** A Tuesday, four weeks on. */
  private static final long LOST = 22;

  private static final String RULE =
      """
      title: Files read
      name: files_read
      id: 11111111-2222-4333-8444-555555555551
      level: low
      taxonomy: ocsf
      logsource: { category: file_access }
      baseline: { entity: user, measure: count, window: 1h, season: hour-of-week, peers: true }
      """;

  /** A company whose people do twelve things an hour, from eight to six, and what it learns. */
  private static final class Company {
    private final List<Detector<?>> rules =
        Detectors.of(RuleSet.parse(List.of(new RuleFile(0, "a.yml", RULE))));
    private final VolumeDetector detector = (VolumeDetector) rules.get(0);
    private final VolumeScale scale = new VolumeScale(HOUR, true, 1, 0);
    private final VolumeState anna = new VolumeState();
    private final Map<PeerKey, PeerShelf> shelves = new HashMap<>();
    private final Map<PeerKey, PeerState> groups = new HashMap<>();
    private final PeerStage stage = new PeerStage();

    private Company live(long until, LongPredicate lost) {
      for (int day = 0; day <= until / DAY; day++) {
        PeerTallies tallies = new PeerTallies(rules);
        for (int hour = 8; hour < 18 && day % 7 < 5; hour++) {
          if (!lost.test(day * DAY + hour) && day * DAY + hour < until) {
            work(day * DAY + hour, tallies);
          }
        }
        close(tallies);
      }
      return this;
    }

    private void work(long hour, PeerTallies tallies) {
      for (int person = 0; person < PEOPLE; person++) {
        for (int n = 0; n < 12; n++) {
          Event event = event(hour, person, n);
          Entity who = Entity.user("corp", "p" + person);
          tallies.add(new Observation(who, event));
          if (person == 0) {
            KnownPeers peers = new KnownPeers(shelves::get, "corp", "sales", event.time());
            detector.observe(anna, new Observation(who, event, peers), new RecordingJudgement());
          }
        }
      }
    }

    private void close(PeerTallies tallies) {
      for (PeerTally tally : tallies.parts()) {
        RecordingOutput<PeerSnapshot> out = new RecordingOutput<>();
        PeerState state = groups.computeIfAbsent(tally.key(), each -> stage.create());
        stage.on(tally, state, out);
        stage.wake(Long.MAX_VALUE, state, out);
        shelves.merge(
            tally.key(),
            PeerShelf.EMPTY.with(out.emitted.get(0), 3),
            (a, b) -> a.with(out.emitted.get(0), 3));
      }
    }

    private double usual(long hour) {
      long window = scale.window(MONDAY) + hour;
      return anna.model.predict(window, anna.windows(scale), Others.NONE).mean();
    }
  }

  private static Event event(long hour, int person, int number) {
    Context context = new Context("UTC", "sales", "clerk", false);
    return Event.builder()
        .id(hour + "-" + person + "-" + number)
        .type(EventType.FILE_READ)
        .time(MONDAY + hour * HOUR + number * 1000L)
        .tenant("corp")
        .user(new User(null, "p" + person, null, null, AccountKind.HUMAN, false, context))
        .build();
  }

  /** What is expected at ten, so many days after records were lost, over what would have been. */
  private static double left(int daysAfter, int from, int to) {
    LongPredicate lost = hour -> hour >= LOST * DAY + from && hour < LOST * DAY + to;
    long asked = (LOST + daysAfter) * DAY + 10;
    return new Company().live(asked, lost).usual(asked)
        / new Company().live(asked, hour -> false).usual(asked);
  }

  @Test
  void ofThreeLostHoursNothingIsToBeSeenOnTheNextDay() {
    assertThat(left(1, 9, 12)).isCloseTo(1, within(0.02));
    assertThat(left(2, 9, 12)).isCloseTo(1, within(0.02));
    assertThat(left(7, 9, 12)).isCloseTo(1, within(0.02));
  }

  /** Of a day without any record it is known at the end of the next one. */
  @Test
  void ofALostDayHardlyAnythingIsToBeSeenTwoDaysLater() {
    assertThat(left(2, 0, 24)).isCloseTo(1, within(0.05));
    assertThat(left(7, 0, 24)).isCloseTo(1, within(0.02));
  }
}
