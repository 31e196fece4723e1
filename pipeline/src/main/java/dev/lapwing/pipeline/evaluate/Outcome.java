package dev.lapwing.pipeline.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was seen of one incident. */
final class Outcome {

  /** More says nothing new. */
  private static final int KEPT = 8;

  private final Incident incident;
  private final List<Touch> nearest = new ArrayList<>();
  private Touch first;

  Outcome(Incident incident) {
    this.incident = incident;
  }

  void add(Touch touch) {
    if (touch.finds() && (first == null || touch.time() < first.time())) {
      first = touch;
    }
    if (nearest.stream().noneMatch(kept -> same(kept, touch))) {
      nearest.add(touch);
      nearest.sort(Touch.NEAREST);
      if (nearest.size() > KEPT) {
        nearest.remove(KEPT);
      }
    }
  }

  /** Repeats of a rule add nothing unless they come nearer. */
  private static boolean same(Touch kept, Touch touch) {
    return kept.rule().equals(touch.rule())
        && kept.alert() == touch.alert()
        && Touch.NEAREST.compare(kept, touch) <= 0;
  }

  Incident incident() {
    return incident;
  }

  boolean found() {
    return first != null;
  }

  /** The first alert that finds it. */
  Optional<Touch> first() {
    return Optional.ofNullable(first);
  }

  /** From its start to that alert, s; not below 0. */
  double secondsToDetect() {
    return Math.max(0, first.time() - incident.start()) / 1_000.0;
  }

  /** What came nearest to finding it, nearest first. */
  List<Touch> nearest() {
    return List.copyOf(nearest);
  }
}
