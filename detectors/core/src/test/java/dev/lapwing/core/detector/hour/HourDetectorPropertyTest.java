package dev.lapwing.core.detector.hour;

import static dev.lapwing.core.detector.Feeding.delayed;
import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.Feeding.feedThroughBytes;
import static dev.lapwing.core.detector.Feeding.inOrder;
import static dev.lapwing.core.detector.Feeding.uids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class HourDetectorPropertyTest {

  private static final int MINUTES = 40 * 24 * 60;

  private final HourDetector detector = HourDetectorTest.detector();

  private static Event at(int minute) {
    return HourDetectorTest.at(0, 0, minute);
  }

  /** Forty days, mornings mostly, and now and then around midnight. */
  @Provide
  Arbitrary<List<Event>> signIns() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 40);
    Arbitrary<Integer> morning = days.map(day -> day * 1440 + 600);
    Arbitrary<Integer> midnight =
        days.flatMap(day -> Arbitraries.integers().between(-4, 4).map(m -> (day + 1) * 1440 + m));
    return Arbitraries.frequencyOf(Tuple.of(8, morning), Tuple.of(2, midnight))
        .map(HourDetectorPropertyTest::at)
        .list()
        .ofMinSize(60)
        .ofMaxSize(150);
  }

  @Property(tries = 200, seed = "20261125")
  void anyOrderOfArrivalWithinFiveMinutesFindsTheSame(
      @ForAll("signIns") List<Event> events, @ForAll long seed) {
    HourState ordered = detector.section().create();
    HourState late = detector.section().create();
    assertThat(uids(feed(detector, late, delayed(events, seed))))
        .isEqualTo(uids(feed(detector, ordered, inOrder(events))));
    assertThat(SignIns.bytes(detector.section(), late))
        .isEqualTo(SignIns.bytes(detector.section(), ordered));
  }

  @Property(tries = 100, seed = "20261125")
  void repeatsChangeNothing(@ForAll("signIns") List<Event> events) {
    HourState once = detector.section().create();
    HourState twice = detector.section().create();
    List<Event> doubled = new ArrayList<>();
    inOrder(events).forEach(e -> doubled.addAll(List.of(e, e)));
    assertThat(feed(detector, twice, doubled).findings)
        .isEqualTo(feed(detector, once, inOrder(events)).findings);
    assertThat(SignIns.bytes(detector.section(), twice))
        .isEqualTo(SignIns.bytes(detector.section(), once));
  }

  @Property(tries = 50, seed = "20261125")
  void aStateWrittenAndReadBehavesAsBefore(@ForAll("signIns") List<Event> events) {
    List<Event> ordered = inOrder(events);
    assertThat(feedThroughBytes(detector, ordered).findings)
        .isEqualTo(feed(detector, ordered).findings);
  }

  @Property(tries = 20, seed = "20261125")
  void theStateIsBoundedHoweverManyHoursAndYears(@ForAll long seed) {
    Random random = new Random(seed);
    HourState state = detector.section().create();
    List<Event> events =
        IntStream.range(0, 20_000)
            .map(i -> i * 15 * (1 + random.nextInt(2)))
            .sorted()
            .mapToObj(HourDetectorPropertyTest::at)
            .toList();
    assertThat(feed(detector, state, events).findings)
        .allSatisfy(finding -> assertThat(finding.surprise()).isBetween(0.0, 10.0));
    assertThat(events.get(events.size() - 1).time()).isGreaterThan(at(MINUTES).time());
    assertThat(SignIns.bytes(detector.section(), state).length).isLessThanOrEqualTo(125);
  }
}
