package dev.lapwing.core.detector.beacon;

import static dev.lapwing.core.detector.Feeding.delayed;
import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.Feeding.feedThroughBytes;
import static dev.lapwing.core.detector.Feeding.uids;
import static dev.lapwing.core.detector.beacon.Contacts.DAY;
import static dev.lapwing.core.detector.beacon.Contacts.HOUR;
import static dev.lapwing.core.detector.beacon.Contacts.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BeaconingPropertyTest {

  private final Beaconing detector = BeaconingTest.detector();

  private static List<Event> events(long seed, int seconds) {
    long from = MONDAY + 5 * DAY;
    return Contacts.together(
        Contacts.browsing(MONDAY, 6, 40, seed),
        Contacts.beacon(from, from + 12 * HOUR, seconds, 0.2, seed));
  }

  @Property(tries = 40, seed = "20261125")
  void latecomersChangeNothingThatMatters(
      @ForAll long seed, @ForAll @IntRange(min = 120, max = 900) int seconds) {
    List<Event> events = events(seed, seconds);
    List<Event> late = delayed(events, seed);
    assertThat(uids(feed(detector, late))).isEqualTo(uids(feed(detector, events)));
  }

  @Property(tries = 20, seed = "20261125")
  void repeatsAtMostOpenTheDoorEarlier(@ForAll long seed) {
    BeaconState once = detector.section().create();
    BeaconState twice = detector.section().create();
    List<Event> events = events(seed, 300);
    List<Event> doubled = new ArrayList<>();
    events.forEach(e -> doubled.addAll(List.of(e, e)));
    feed(detector, once, events);
    feed(detector, twice, doubled);
    Pair one = once.find(dev.lapwing.core.baseline.Fingerprint.of(Contacts.OUTSIDE));
    Pair two = twice.find(dev.lapwing.core.baseline.Fingerprint.of(Contacts.OUTSIDE));
    assertThat(two.intervals().total())
        .isBetween(one.intervals().total(), one.intervals().total() + 8);
  }

  @Property(tries = 10, seed = "20261125")
  void aStateWrittenAndReadBehavesAsBefore(@ForAll long seed) {
    List<Event> events = events(seed, 300);
    assertThat(feedThroughBytes(detector, events).findings)
        .isEqualTo(feed(detector, events).findings);
  }

  @Property(tries = 3, seed = "20261125")
  void theStateOfThirtyThousandRandomContactsIsBounded(@ForAll long seed) {
    Random random = new Random(seed);
    BeaconState state = detector.section().create();
    List<Event> events = new ArrayList<>();
    long time = MONDAY;
    for (int i = 0; i < 30_000; i++) {
      time += random.nextInt(120_000);
      String to = "203.0.113." + random.nextInt(60);
      events.add(Contacts.contact(time, to, random.nextInt(100_000)));
    }
    assertThat(feed(detector, state, events).limits).isNotEmpty();
    assertThat(SignIns.bytes(detector.section(), state).length).isLessThanOrEqualTo(1_500);
  }
}
