package dev.lapwing.core.detector.travel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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

class TravelPropertyTest {

  private static final List<Geo> PLACES =
      List.of(SignIns.LISBON, SignIns.MADRID, SignIns.NEW_YORK, SignIns.TOKYO);
  private static final int LATENESS_S = 300;

  private final ImpossibleTravel detector = ImpossibleTravelTest.detector();

  /** Seconds around midnight, place, device. */
  @Provide
  Arbitrary<List<Event>> logins() {
    Arbitrary<Integer> near = Arbitraries.integers().between(-900, 900);
    Arbitrary<Integer> far = Arbitraries.integers().between(-50_000, 50_000);
    Arbitrary<Event> one =
        Combinators.combine(
                Arbitraries.oneOf(near, far),
                Arbitraries.integers().between(0, PLACES.size() - 1),
                Arbitraries.integers().between(0, 1))
            .as(TravelPropertyTest::login);
    return one.list().ofMaxSize(25);
  }

  private static Event login(int second, int place, int device) {
    String uid = device == 0 ? null : "dev-" + device;
    Endpoint src =
        Endpoint.ip("203.0.113." + place)
            .withPlace(PLACES.get(place), NetworkClass.HOME)
            .withDevice(uid, null, null);
    return SignIns.signIn(SignIns.at("2026-03-02T00:00:00Z") + second * 1000L, src);
  }

  private Set<String> uids(List<Event> events) {
    return SignIns.run(detector, new TravelState(), events).findings.stream()
        .map(Finding::uid)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Event> delayed(List<Event> events, long seed) {
    Random random = new Random(seed);
    record Late(Event event, long arrival) {}
    return events.stream()
        .map(e -> new Late(e, e.time() + random.nextInt(LATENESS_S * 1000)))
        .sorted(Comparator.comparingLong(Late::arrival))
        .map(Late::event)
        .toList();
  }

  private static List<Event> inOrder(List<Event> events) {
    return events.stream()
        .sorted(Comparator.comparingLong(Event::time).thenComparing(Event::id))
        .toList();
  }

  @Property(tries = 300, seed = "20261125")
  void anyOrderOfArrivalWithinFiveMinutesFindsTheSame(
      @ForAll("logins") List<Event> events, @ForAll long seed) {
    assertThat(uids(delayed(events, seed))).isEqualTo(uids(inOrder(events)));
  }

  @Property(tries = 100, seed = "20261125")
  void atMostOneFindingForEachDayAndAlwaysTheSameId(@ForAll("logins") List<Event> events) {
    assertThat(uids(inOrder(events))).hasSizeLessThanOrEqualTo(3);
  }

  @Property(tries = 100, seed = "20261125")
  void repeatsChangeNothing(@ForAll("logins") List<Event> events) {
    TravelState once = new TravelState();
    TravelState twice = new TravelState();
    List<Event> doubled = new ArrayList<>();
    inOrder(events).forEach(e -> doubled.addAll(List.of(e, e)));
    RecordingJudgement first = SignIns.run(detector, once, inOrder(events));
    RecordingJudgement second = SignIns.run(detector, twice, doubled);
    assertThat(second.findings).isEqualTo(first.findings);
    assertThat(SignIns.bytes(detector.section(), twice))
        .isEqualTo(SignIns.bytes(detector.section(), once));
  }

  @Property(tries = 100, seed = "20261125")
  void aStateWrittenAndReadBehavesAsBefore(@ForAll("logins") List<Event> events) {
    TravelState kept = new TravelState();
    TravelState copied = new TravelState();
    for (Event event : events) {
      RecordingJudgement one = SignIns.run(detector, kept, List.of(event));
      RecordingJudgement other = SignIns.run(detector, copied, List.of(event));
      assertThat(other.findings).isEqualTo(one.findings);
      assertThat(other.suppressed).isEqualTo(one.suppressed);
      copied = SignIns.copy(detector.section(), copied);
    }
  }

  @Property(tries = 100, seed = "20261125")
  void noFigureIsEverNotANumber(@ForAll("logins") List<Event> events) {
    for (Finding finding : SignIns.run(detector, new TravelState(), events).findings) {
      assertThat(finding.surprise()).isBetween(0.0, 10.0);
      assertThat(finding.contributions()).allMatch(c -> Double.isFinite(c.points()));
      assertThat(finding.message()).doesNotContain("NaN", "∞");
    }
  }

  @Property(tries = 1, seed = "20261125")
  void theStateOfTenThousandRandomLoginsIsBounded(@ForAll long seed) {
    Random random = new Random(seed);
    TravelState state = new TravelState();
    long time = SignIns.at("2026-03-02T00:00:00Z");
    for (int i = 0; i < 10_000; i++) {
      time += random.nextInt(3_600_000);
      Geo geo =
          SignIns.geo("PT", "City " + i, random.nextInt(180) - 90, random.nextInt(360) - 180, i);
      Endpoint src = SignIns.from(geo).withDevice("d" + random.nextInt(1000), null, null);
      SignIns.run(detector, state, List.of(SignIns.signIn(time, src)));
    }
    assertThat(state.anchors).hasSizeLessThanOrEqualTo(TravelState.MAX_ANCHORS);
    assertThat(state.evictions()).isPositive();
    assertThat(SignIns.bytes(detector.section(), state).length).isLessThan(1300);
  }
}
