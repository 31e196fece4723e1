package dev.lapwing.core.detector.novelty;

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

class NewValuePropertyTest {

  private static final long START = SignIns.at("2026-03-02T00:00:00Z");

  private final NewValue detector = NewValueTest.hosts();

  /** Sixty days at one machine. */
  private NoveltyState before() {
    NoveltyState state = detector.section().create();
    for (int day = 60; day > 0; day--) {
      feed(detector, state, List.of(NewValueTest.logon(START - day * 86_400_000L, "srv")));
    }
    return state;
  }

  @Provide
  Arbitrary<List<Event>> logons() {
    Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 1_500);
    return Combinators.combine(seconds, Arbitraries.integers().between(0, 15))
        .as((second, host) -> NewValueTest.logon(START + second * 1000L, "srv" + host))
        .list()
        .ofMinSize(10)
        .ofMaxSize(40);
  }

  @Property(tries = 300, seed = "20261125")
  void anyOrderOfArrivalWithinFiveMinutesFindsTheSame(
      @ForAll("logons") List<Event> events, @ForAll long seed) {
    assertThat(uids(feed(detector, before(), delayed(events, seed))))
        .isEqualTo(uids(feed(detector, before(), inOrder(events))));
  }

  @Property(tries = 100, seed = "20261125")
  void repeatsChangeNothing(@ForAll("logons") List<Event> events) {
    NoveltyState once = before();
    NoveltyState twice = before();
    List<Event> doubled = new ArrayList<>();
    inOrder(events).forEach(e -> doubled.addAll(List.of(e, e)));
    assertThat(feed(detector, twice, doubled).findings)
        .isEqualTo(feed(detector, once, inOrder(events)).findings);
    assertThat(SignIns.bytes(detector.section(), twice))
        .isEqualTo(SignIns.bytes(detector.section(), once));
  }

  @Property(tries = 100, seed = "20261125")
  void aStateWrittenAndReadBehavesAsBefore(@ForAll("logons") List<Event> events) {
    assertThat(feedThroughBytes(detector, events).findings)
        .isEqualTo(feed(detector, events).findings);
  }

  @Property(tries = 3, seed = "20261125")
  void theStateOfTenThousandRandomLogonsIsBounded(@ForAll long seed) {
    Random random = new Random(seed);
    NoveltyState state = detector.section().create();
    List<Event> events = new ArrayList<>();
    long time = START;
    for (int i = 0; i < 10_000; i++) {
      time += random.nextInt(3_600_000);
      events.add(NewValueTest.logon(time, "srv" + random.nextInt(1000)));
    }
    assertThat(feed(detector, state, events).tests)
        .isNotEmpty()
        .allSatisfy(surprise -> assertThat(surprise).isBetween(0.0, 0.2));
    assertThat(state.evictions()).isPositive();
    assertThat(SignIns.bytes(detector.section(), state).length).isLessThanOrEqualTo(400);
  }
}
