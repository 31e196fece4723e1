package dev.lapwing.core.detector.credential;

import static dev.lapwing.core.detector.Feeding.delayed;
import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.Feeding.feedThroughBytes;
import static dev.lapwing.core.detector.Feeding.inOrder;
import static dev.lapwing.core.detector.Feeding.uids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FailureBurstPropertyTest {

  private static final long WINDOW = 600_000;
  private static final long SPAN = 6 * WINDOW;

  private final FailureBurst detector = Attempts.bruteForce();

  /** Around the edge of a stretch at 13:00, in clumps that are now dense, now sparse. */
  @Provide
  Arbitrary<List<Event>> failures() {
    Arbitrary<Integer> second =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 7_200), Arbitraries.integers().between(3_200, 4_000));
    Arbitrary<Integer> count = Arbitraries.frequency(tuple(20, 1), tuple(1, 4));
    return Combinators.combine(second, count, Arbitraries.integers().between(0, 2))
        .as(FailureBurstPropertyTest::event)
        .list()
        .ofMaxSize(120);
  }

  private static net.jqwik.api.Tuple.Tuple2<Integer, Integer> tuple(int weight, int value) {
    return net.jqwik.api.Tuple.of(weight, value);
  }

  private static Event event(int second, int count, int source) {
    Event event = Attempts.event(second, "anna", "203.0.113." + source, Outcome.FAILURE);
    return count == 1
        ? event
        : event.toBuilder().id(event.id() + "-r").fields(Map.of("repeated", "" + count)).build();
  }

  /** The definition, word for word, over the whole set of events. */
  private static Set<String> naive(List<Event> events) {
    List<Event> distinct =
        List.copyOf(
            events.stream().collect(Collectors.toMap(Event::id, e -> e, (a, b) -> a)).values());
    return distinct.stream()
        .filter(last -> countedUpTo(last, distinct) >= 10)
        .map(last -> Long.toString(Math.floorDiv(last.time(), SPAN)))
        .map(
            anchor -> dev.lapwing.core.finding.NameIds.finding("brute_force", SignIns.ANNA, anchor))
        .collect(Collectors.toSet());
  }

  private static int countedUpTo(Event last, List<Event> all) {
    return all.stream()
        .filter(e -> e.time() <= last.time() && e.time() > last.time() - WINDOW)
        .mapToInt(Failures::count)
        .sum();
  }

  @Property(tries = 500, seed = "20261125")
  void anyOrderOfArrivalWithinFiveMinutesFindsWhatTheDefinitionSays(
      @ForAll("failures") List<Event> events, @ForAll long seed) {
    assertThat(uids(feed(detector, delayed(events, seed)))).isEqualTo(naive(events));
    assertThat(uids(feed(detector, inOrder(events)))).isEqualTo(naive(events));
  }

  @Property(tries = 200, seed = "20261125")
  void repeatsAtOnceChangeNothing(@ForAll("failures") List<Event> events, @ForAll long seed) {
    List<Event> doubled = new ArrayList<>();
    delayed(events, seed).forEach(e -> doubled.addAll(List.of(e, e)));
    assertThat(feed(detector, doubled).findings)
        .extracting(Finding::uid)
        .isEqualTo(
            feed(detector, delayed(events, seed)).findings.stream().map(Finding::uid).toList());
  }

  @Property(tries = 200, seed = "20261125")
  void repeatsMinutesLaterFindNothingNew(
      @ForAll("failures") List<Event> events, @ForAll long seed) {
    List<Event> again = new ArrayList<>(events);
    again.addAll(events);
    assertThat(uids(feed(detector, delayed(again, seed)))).isEqualTo(naive(events));
  }

  @Property(tries = 200, seed = "20261125")
  void aStateWrittenAndReadBehavesAsBefore(
      @ForAll("failures") List<Event> events, @ForAll long seed) {
    List<Event> arrivals = delayed(events, seed);
    assertThat(feedThroughBytes(detector, arrivals).findings)
        .isEqualTo(feed(detector, arrivals).findings);
  }

  @Property(tries = 1, seed = "20261125")
  void theStateOfAHundredThousandFailuresIsBounded() {
    Random random = new Random(7);
    BurstState state = detector.section().create();
    int largest = 0;
    for (int i = 0; i < 100_000; i++) {
      Event event =
          Attempts.event(
              i / 20 + random.nextInt(300), "anna", "203.0.113." + i % 50, Outcome.FAILURE);
      Event own = event.toBuilder().id("0123456789-0123456789-0123456789-" + i).build();
      for (Finding finding : feed(detector, state, List.of(own)).findings) {
        assertThat(finding.surprise()).isBetween(0.0, 10.0);
      }
      if (i % 1000 == 0) {
        largest = Math.max(largest, SignIns.bytes(detector.section(), state).length);
      }
    }
    assertThat(largest).isLessThan(2_000);
  }
}
