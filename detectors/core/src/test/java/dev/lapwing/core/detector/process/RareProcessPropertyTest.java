package dev.lapwing.core.detector.process;

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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RareProcessPropertyTest {

  private final RareProcess detector = RareProcessTest.detector();

  @Provide
  Arbitrary<List<Event>> launches() {
    Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 40_000);
    Arbitrary<Integer> program = Arbitraries.integers().between(0, 8);
    return Combinators.combine(seconds, program, program)
        .as((s, a, b) -> Launches.launch(Launches.MONDAY + s * 1000L, "p" + a, "p" + b))
        .list()
        .ofMinSize(5)
        .ofMaxSize(30)
        .map(today -> withHistory(today));
  }

  private static List<Event> withHistory(List<Event> today) {
    List<Event> all = Launches.days(30);
    today.forEach(e -> all.add(e.toBuilder().time(e.time() + 30 * Launches.DAY).build()));
    return all;
  }

  @Property(tries = 200, seed = "20261125")
  void anyOrderOfArrivalWithinADayFindsTheSame(
      @ForAll("launches") List<Event> events, @ForAll long seed) {
    assertThat(uids(feed(detector, delayed(events, seed))))
        .isEqualTo(uids(feed(detector, inOrder(events))));
  }

  @Property(tries = 50, seed = "20261125")
  void repeatsChangeNothing(@ForAll("launches") List<Event> events) {
    LineageState once = detector.section().create();
    LineageState twice = detector.section().create();
    List<Event> doubled = new ArrayList<>();
    inOrder(events).forEach(e -> doubled.addAll(List.of(e, e)));
    assertThat(feed(detector, twice, doubled).tests)
        .isEqualTo(feed(detector, once, inOrder(events)).tests);
    assertThat(SignIns.bytes(detector.section(), twice))
        .isEqualTo(SignIns.bytes(detector.section(), once));
  }

  @Property(tries = 50, seed = "20261125")
  void aStateWrittenAndReadBehavesAsBefore(@ForAll("launches") List<Event> events) {
    assertThat(feedThroughBytes(detector, events).findings)
        .isEqualTo(feed(detector, events).findings);
  }

  @Property(tries = 3, seed = "20261125")
  void theStateOfTenThousandRandomStartsIsBounded(@ForAll long seed) {
    Random random = new Random(seed);
    LineageState state = detector.section().create();
    List<Event> events = new ArrayList<>();
    long time = Launches.MONDAY;
    for (int i = 0; i < 10_000; i++) {
      time += random.nextInt(900_000);
      events.add(Launches.launch(time, "p" + random.nextInt(9) + "x", name(random)));
    }
    assertThat(feed(detector, state, events).tests)
        .isNotEmpty()
        .allSatisfy(surprise -> assertThat(surprise).isBetween(0.0, 10.0));
    assertThat(state.pairs.evicted()).isPositive();
    assertThat(SignIns.bytes(detector.section(), state).length).isLessThanOrEqualTo(760);
  }

  private static String name(Random random) {
    return "c" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
  }
}
