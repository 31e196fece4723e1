package dev.lapwing.core.detector.process;

import static dev.lapwing.core.detector.Feeding.delayed;
import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.Feeding.feedThroughBytes;
import static dev.lapwing.core.detector.Feeding.inOrder;
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

class OddCommandLinePropertyTest {

  private final OddCommandLine detector = OddCommandLineTest.detector();

  @Provide
  Arbitrary<List<Event>> starts() {
    Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 40_000);
    Arbitrary<Integer> word = Arbitraries.integers().between(0, 6);
    return Combinators.combine(seconds, word, word, word)
        .as(
            (s, p, a, b) ->
                OddCommandLineTest.run(
                    Launches.MONDAY + s * 1000L, "p" + p, "p" + p + " -a" + a + " -b" + b))
        .list()
        .ofMinSize(5)
        .ofMaxSize(30)
        .map(OddCommandLinePropertyTest::withHistory);
  }

  private static List<Event> withHistory(List<Event> today) {
    List<Event> all = OddCommandLineTest.days(20);
    today.forEach(e -> all.add(e.toBuilder().time(e.time() + 20 * Launches.DAY).build()));
    return all;
  }

  /** What is known is what other days showed, so a line's surprise does not depend on the order. */
  @Property(tries = 200, seed = "20261125")
  void anyOrderOfArrivalLeavesTheSameBehind(
      @ForAll("starts") List<Event> events, @ForAll long seed) {
    CommandState one = detector.section().create();
    CommandState other = detector.section().create();
    feed(detector, one, inOrder(events));
    feed(detector, other, delayed(events, seed));
    List<Event> tomorrow =
        events.stream().map(e -> e.toBuilder().time(e.time() + Launches.DAY).build()).toList();
    assertThat(feed(detector, other, tomorrow).tests)
        .isEqualTo(feed(detector, one, tomorrow).tests);
  }

  @Property(tries = 50, seed = "20261125")
  void repeatsChangeNothing(@ForAll("starts") List<Event> events) {
    CommandState once = detector.section().create();
    CommandState twice = detector.section().create();
    List<Event> doubled = new ArrayList<>();
    inOrder(events).forEach(e -> doubled.addAll(List.of(e, e)));
    assertThat(feed(detector, twice, doubled).tests)
        .isEqualTo(feed(detector, once, inOrder(events)).tests);
    assertThat(SignIns.bytes(detector.section(), twice))
        .isEqualTo(SignIns.bytes(detector.section(), once));
  }

  @Property(tries = 50, seed = "20261125")
  void aStateWrittenAndReadBehavesAsBefore(@ForAll("starts") List<Event> events) {
    assertThat(feedThroughBytes(detector, events).findings)
        .isEqualTo(feed(detector, events).findings);
  }

  @Property(tries = 500, seed = "20261125")
  void anyTextIsACommandLine(@ForAll String text) {
    CommandLine line = new CommandLine(text);
    assertThat(line.size()).isLessThanOrEqualTo(CommandLine.MOST_TOKENS);
    for (int i = 0; i < line.size(); i++) {
      assertThat(line.print(i)).isNotZero();
      assertThat(line.text(i)).isNotEmpty();
    }
  }

  @Property(tries = 3, seed = "20261125")
  void theStateOfTenThousandRandomStartsIsBounded(@ForAll long seed) {
    Random random = new Random(seed);
    CommandState state = detector.section().create();
    List<Event> events = new ArrayList<>();
    long time = Launches.MONDAY;
    for (int i = 0; i < 10_000; i++) {
      time += random.nextInt(900_000);
      String program = "p" + (char) ('a' + random.nextInt(26)) + ".exe";
      events.add(OddCommandLineTest.run(time, program, program + word(random) + word(random)));
    }
    assertThat(feed(detector, state, events).tests)
        .isNotEmpty()
        .allSatisfy(surprise -> assertThat(surprise).isBetween(0.0, 20.0));
    assertThat(SignIns.bytes(detector.section(), state).length).isLessThanOrEqualTo(1_060);
  }

  private static String word(Random random) {
    return " -" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
  }
}
