package dev.lapwing.core.detector;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Feeds events to a detector, each from the side of its scope, in several orders. */
public final class Feeding {

  private Feeding() {}

  public static <S> RecordingJudgement feed(Detector<S> detector, List<Event> events) {
    return feed(detector, detector.section().create(), events);
  }

  public static <S> RecordingJudgement feed(Detector<S> detector, S state, List<Event> events) {
    RecordingJudgement said = new RecordingJudgement();
    for (Event event : events) {
      if (detector.watches(event)) {
        detector.observe(
            state, new Observation(Observations.entity(event, detector.scope()), event), said);
      }
    }
    return said;
  }

  /** The same, but the state is written and read after each event. */
  public static <S> RecordingJudgement feedThroughBytes(Detector<S> detector, List<Event> events) {
    RecordingJudgement said = new RecordingJudgement();
    S state = detector.section().create();
    for (Event event : events) {
      RecordingJudgement one = feed(detector, state, List.of(event));
      said.findings.addAll(one.findings);
      said.suppressed.addAll(one.suppressed);
      state = SignIns.copy(detector.section(), state);
    }
    return said;
  }

  public static Set<String> uids(RecordingJudgement said) {
    return said.findings.stream().map(Finding::uid).collect(Collectors.toSet());
  }

  public static List<Event> inOrder(List<Event> events) {
    return events.stream()
        .sorted(Comparator.comparingLong(Event::time).thenComparing(Event::id))
        .toList();
  }

  /** Each arrives up to five minutes late. */
  public static List<Event> delayed(List<Event> events, long seed) {
    Random random = new Random(seed);
    record Late(Event event, long arrival) {}
    return events.stream()
        .map(e -> new Late(e, e.time() + random.nextInt(300_000)))
        .sorted(Comparator.comparingLong(Late::arrival))
        .map(Late::event)
        .toList();
  }
}
