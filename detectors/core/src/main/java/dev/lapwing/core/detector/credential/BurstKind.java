package dev.lapwing.core.detector.credential;

import dev.lapwing.core.event.Event;
import java.util.function.Predicate;

/** The bursts of failures of one account that are told of. */
enum BurstKind {
  PASSWORD("brute_force", "brute", "failures", 10, Failures::ofSignIn, "failed sign-ins"),
  PUSH("mfa_push_burst", "push", "pushes", 5, Failures::ofPush, "pushes denied or ignored");

  private final String detector;
  private final String tag;
  private final String setting;
  private final int threshold;
  private final Predicate<Event> hit;
  private final String noun;

  BurstKind(
      String detector,
      String tag,
      String setting,
      int threshold,
      Predicate<Event> hit,
      String noun) {
    this.detector = detector;
    this.tag = tag;
    this.setting = setting;
    this.threshold = threshold;
    this.hit = hit;
    this.noun = noun;
  }

  /** What rules write. */
  String detector() {
    return detector;
  }

  /** Begins the tags of its sections. */
  String tag() {
    return tag;
  }

  /** Name of the setting that is the threshold. */
  String setting() {
    return setting;
  }

  /** The threshold unless set. */
  int threshold() {
    return threshold;
  }

  boolean counts(Event event) {
    return hit.test(event);
  }

  /** What is counted, in words. */
  String noun() {
    return noun;
  }
}
