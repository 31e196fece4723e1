package dev.lapwing.core.detector.novelty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NoveltyPropertyTest {

  private final Novelty detector = NoveltyTest.location();

  @Provide
  Arbitrary<List<Event>> logins() {
    Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 1_500);
    return Combinators.combine(seconds, Arbitraries.integers().between(0, 15))
        .as(NoveltyPropertyTest::login)
        .list()
        .ofMinSize(10)
        .ofMaxSize(40);
  }

  private static Event login(int second, int place) {
    long time = SignIns.at("2026-03-02T00:00:00Z") + second * 1000L;
    return SignIns.signIn(time, SignIns.from(SignIns.geo("C" + place, "x", place, place, 9)));
  }

  /** Sixty days at home, some of them long ago: then learning begins anew. */
  private NoveltyState before(boolean longAgo) {
    NoveltyState state = detector.section().create();
    for (int day = 0; day < 60; day++) {
      long time = SignIns.at("2026-03-01T09:00:00Z") - (day + (longAgo ? 70 : 0)) * 86_400_000L;
      Event home = SignIns.signIn(time, SignIns.from(SignIns.LISBON));
      SignIns.run(detector, state, List.of(home));
    }
    return state;
  }

  private Set<String> uids(List<Event> events, boolean longAgo) {
    return SignIns.run(detector, before(longAgo), events).findings.stream()
        .map(Finding::uid)
        .collect(Collectors.toSet());
  }

  private static List<Event> inOrder(List<Event> events) {
    return events.stream().sorted(Comparator.comparingLong(Event::time)).toList();
  }

  private static List<Event> delayed(List<Event> events, long seed) {
    Random random = new Random(seed);
    record Late(Event event, long arrival) {}
    return events.stream()
        .map(e -> new Late(e, e.time() + random.nextInt(300_000)))
        .sorted(Comparator.comparingLong(Late::arrival))
        .map(Late::event)
        .toList();
  }

  @Property(tries = 300, seed = "20261125")
  void anyOrderOfArrivalWithinFiveMinutesFindsTheSame(
      @ForAll("logins") List<Event> events, @ForAll long seed, @ForAll boolean longAgo) {
    assertThat(uids(delayed(events, seed), longAgo)).isEqualTo(uids(inOrder(events), longAgo));
  }

  @Property(tries = 100, seed = "20261125")
  void repeatsChangeNothing(@ForAll("logins") List<Event> events, @ForAll boolean longAgo) {
    NoveltyState once = before(longAgo);
    NoveltyState twice = before(longAgo);
    List<Event> doubled = new ArrayList<>();
    inOrder(events).forEach(e -> doubled.addAll(List.of(e, e)));
    RecordingJudgement first = SignIns.run(detector, once, inOrder(events));
    RecordingJudgement second = SignIns.run(detector, twice, doubled);
    assertThat(second.findings).isEqualTo(first.findings);
    assertThat(second.tests).isEqualTo(first.tests);
    assertThat(SignIns.bytes(detector.section(), twice))
        .isEqualTo(SignIns.bytes(detector.section(), once));
  }

  @Property(tries = 100, seed = "20261125")
  void aStateWrittenAndReadBehavesAsBefore(@ForAll("logins") List<Event> events) {
    NoveltyState kept = before(false);
    NoveltyState copied = before(false);
    for (Event event : events) {
      RecordingJudgement one = SignIns.run(detector, kept, List.of(event));
      RecordingJudgement other = SignIns.run(detector, copied, List.of(event));
      assertThat(other.findings).isEqualTo(one.findings);
      copied = SignIns.copy(detector.section(), copied);
    }
  }

  @Property(tries = 1, seed = "20261125")
  void theStateOfTenThousandRandomLoginsIsBounded(@ForAll long seed) {
    Random random = new Random(seed);
    NoveltyState state = detector.section().create();
    long time = SignIns.at("2026-03-02T00:00:00Z");
    for (int i = 0; i < 10_000; i++) {
      time += random.nextInt(3_600_000);
      String country = "C" + random.nextInt(100);
      Event event =
          SignIns.signIn(
              time, SignIns.from(SignIns.geo(country, "x", 1, 1, 1 + random.nextInt(1000))));
      for (Finding finding : SignIns.run(detector, state, List.of(event)).findings) {
        assertThat(finding.surprise()).isBetween(0.0, 10.0);
      }
    }
    assertThat(state.evictions()).isPositive();
    assertThat(SignIns.bytes(detector.section(), state).length).isLessThanOrEqualTo(350);
  }
}
