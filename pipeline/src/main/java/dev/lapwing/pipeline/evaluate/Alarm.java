package dev.lapwing.pipeline.evaluate;

import java.util.Set;
import java.util.TreeSet;

/** One alert through all its revisions: people are disturbed once. */
final class Alarm {

  private final Raised first;
  private final String about;
  private final Set<String> highOnBenign = new TreeSet<>();
  private int severity;
  private boolean ofAttack;

  /**
   * @param about uid of the one person it is about, or null
   */
  Alarm(Raised first, String about) {
    this.first = first;
    this.about = about;
  }

  void add(Raised revision, Incidents incidents) {
    severity = Math.max(severity, revision.severity());
    ofAttack |= incidents.ofAttack(revision);
    if (revision.severity() >= Raised.HIGH) {
      incidents.about(revision).stream()
          .filter(incident -> !incident.attack())
          .forEach(incident -> highOnBenign.add(incident.id()));
    }
  }

  Raised first() {
    return first;
  }

  String about() {
    return about;
  }

  /** Whether it counts among the alerts a day. */
  boolean disturbs() {
    return severity > Raised.INFORMATIONAL;
  }

  boolean isFalse() {
    return !ofAttack;
  }

  /** Benign incidents that it is about, at high severity. */
  Set<String> highOnBenign() {
    return highOnBenign;
  }
}
