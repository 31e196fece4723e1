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
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PasswordSprayPropertyTest {

  private final PasswordSpray detector = Attempts.spray();

  @Provide
  Arbitrary<List<Event>> attempts() {
    Arbitrary<Integer> second =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 7_200), Arbitraries.integers().between(3_000, 4_200));
    Arbitrary<Integer> user = Arbitraries.integers().between(0, 40);
    Arbitrary<Boolean> failed = Arbitraries.integers().between(0, 9).map(n -> n > 0);
    return Combinators.combine(second, user, failed)
        .as(PasswordSprayPropertyTest::attempt)
        .list()
        .ofMaxSize(150);
  }

  private static Event attempt(int second, int user, boolean failed) {
    return Attempts.event(
        second, "u" + user, Attempts.IP, failed ? Outcome.FAILURE : Outcome.SUCCESS);
  }

  @Property(tries = 400, seed = "20261125")
  void anyOrderOfArrivalWithinFiveMinutesFindsTheSame(
      @ForAll("attempts") List<Event> events, @ForAll long seed) {
    assertThat(uids(feed(detector, delayed(events, seed))))
        .isEqualTo(uids(feed(detector, inOrder(events))));
  }

  @Property(tries = 200, seed = "20261125")
  void repeatsFindNothingNew(@ForAll("attempts") List<Event> events, @ForAll long seed) {
    List<Event> again = new ArrayList<>(events);
    again.addAll(events);
    assertThat(uids(feed(detector, delayed(again, seed))))
        .isEqualTo(uids(feed(detector, inOrder(events))));
  }

  @Property(tries = 200, seed = "20261125")
  void aStateWrittenAndReadBehavesAsBefore(
      @ForAll("attempts") List<Event> events, @ForAll long seed) {
    List<Event> arrivals = delayed(events, seed);
    assertThat(feedThroughBytes(detector, arrivals).findings)
        .isEqualTo(feed(detector, arrivals).findings);
  }

  @Property(tries = 1, seed = "20261125")
  void theStateOfAHundredThousandAttemptsIsBounded() {
    Random random = new Random(11);
    SprayState state = detector.section().create();
    int largest = 0;
    for (int i = 0; i < 100_000; i++) {
      Event event = attempt(i / 10, random.nextInt(5_000), random.nextInt(10) > 0);
      for (Finding finding : feed(detector, state, List.of(event)).findings) {
        assertThat(finding.surprise()).isBetween(0.0, 10.0);
      }
      if (i % 1000 == 0) {
        largest = Math.max(largest, SignIns.bytes(detector.section(), state).length);
      }
    }
    assertThat(largest).isLessThan(3_000);
  }
}
