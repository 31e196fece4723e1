package dev.lapwing.core.rule.index;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.EventRule;
import java.util.ArrayList;
import java.util.List;

/** The rules about one kind of log, and what they share. Not thread-safe. */
final class Bucket {

  private static final int[] NONE = {};

  private final List<EventRule> rules;
  private final Node[] conditions;
  private final int[] always;
  private final Slot[] looked;
  private final int[] presence;
  private final int[][] waiting;
  private final Scan scan;

  /**
   * @param rules in the order in which they are to be told of
   */
  Bucket(List<EventRule> rules) {
    BucketCompiler compiler = new BucketCompiler(rules);
    this.rules = rules;
    conditions = compiler.conditions();
    always = compiler.always();
    looked = compiler.looked();
    presence = compiler.presence();
    waiting = compiler.waiting();
    scan = new Scan(this, presence.length, waiting.length, compiler.questions(), conditions.length);
  }

  List<EventRule> match(Event event) {
    scan.begin(event);
    for (Slot slot : looked) {
      scan.look(slot);
    }
    for (int rule : always) {
      scan.wake(rule);
    }
    List<EventRule> matched = null;
    for (int rule : scan.wokenInOrder()) {
      if (conditions[rule].test(scan)) {
        matched = matched == null ? new ArrayList<>(2) : matched;
        matched.add(rules.get(rule));
      }
    }
    return matched == null ? List.of() : matched;
  }

  /** The fact that a field is there. */
  int presence(int slot) {
    return presence[slot];
  }

  /** The rules that wait for a fact. */
  int[] waiting(int fact) {
    return waiting[fact] == null ? NONE : waiting[fact];
  }
}
