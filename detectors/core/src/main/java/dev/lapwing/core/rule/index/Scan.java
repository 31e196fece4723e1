package dev.lapwing.core.rule.index;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.match.ValueTest;
import java.util.Arrays;
import java.util.List;

/**
 * What is known so far of one event, within one bucket. Nothing is cleared between events: what an
 * event's turn has not stamped is not known.
 */
final class Scan implements TextFinder.Found {

  private static final int[] NONE = {};

  private final Bucket bucket;
  private final Object[] values;
  private final int[] readAt;
  private final int[] scannedAt;
  private final int[] holdsAt;
  private final long[] triedAt;
  private final int[] askedAt;
  private final boolean[] answers;
  private final int[] wokenAt;
  private final int[] woken;

  private int turn;
  private long texts;
  private int wokenCount;
  private Event event;
  private Slot slot;
  private String text;

  Scan(Bucket bucket, int slots, int facts, int questions, int rules) {
    this.bucket = bucket;
    values = new Object[slots];
    readAt = new int[slots];
    scannedAt = new int[slots];
    holdsAt = new int[facts];
    triedAt = new long[facts];
    askedAt = new int[questions];
    answers = new boolean[questions];
    wokenAt = new int[rules];
    woken = new int[rules];
  }

  /** Begins with an event. */
  void begin(Event next) {
    if (++turn == Integer.MAX_VALUE) {
      forgetAll();
    }
    event = next;
    wokenCount = 0;
  }

  private void forgetAll() {
    for (int[] stamps : List.of(readAt, scannedAt, holdsAt, askedAt, wokenAt)) {
      Arrays.fill(stamps, 0);
    }
    turn = 1;
  }

  /** The value of a field, read once. */
  Object value(Slot wanted) {
    int number = wanted.number();
    if (readAt[number] != turn) {
      readAt[number] = turn;
      values[number] = wanted.field().reader().apply(event);
    }
    return values[number];
  }

  /** Finds all that is sought in a field, once. */
  void look(Slot wanted) {
    int number = wanted.number();
    if (scannedAt[number] == turn) {
      return;
    }
    scannedAt[number] = turn;
    Object value = value(wanted);
    if (value == null) {
      return;
    }
    hold(bucket.presence(number));
    if (wanted.finder() == null) {
      return;
    }
    slot = wanted;
    if (value instanceof List<?> list) {
      list.forEach(item -> look(item.toString()));
    } else {
      look(value.toString());
    }
  }

  private void look(String whole) {
    text = whole;
    texts++;
    slot.finder().scan(whole, this);
  }

  @Override
  public void at(int literal, int end) {
    for (Slot.Sought one : slot.sought(literal)) {
      boolean inPlace =
          (!one.atStart() || end == one.length()) && (!one.atEnd() || end == text.length());
      if (inPlace && holdsAt[one.fact()] != turn && (one.rest() == null || fits(one))) {
        hold(one.fact());
      }
    }
  }

  /** Whether the whole text is like what is sought; asked once, however often its literal comes. */
  private boolean fits(Slot.Sought one) {
    if (triedAt[one.fact()] == texts) {
      return false;
    }
    triedAt[one.fact()] = texts;
    return one.rest().matches(text);
  }

  private void hold(int fact) {
    if (holdsAt[fact] == turn) {
      return;
    }
    holdsAt[fact] = turn;
    for (int rule : bucket.waiting(fact)) {
      wake(rule);
    }
  }

  void wake(int rule) {
    if (wokenAt[rule] != turn) {
      wokenAt[rule] = turn;
      woken[wokenCount++] = rule;
    }
  }

  /** Whether a fact of a field that was looked at holds. */
  boolean holds(int fact) {
    return holdsAt[fact] == turn;
  }

  /** The answer to a question, which is asked once. */
  boolean ask(int question, Slot wanted, ValueTest test) {
    if (askedAt[question] != turn) {
      askedAt[question] = turn;
      answers[question] = test.test(value(wanted));
    }
    return answers[question];
  }

  /** Those woken, in the order of the rules. */
  int[] wokenInOrder() {
    if (wokenCount == 0) {
      return NONE;
    }
    int[] rules = Arrays.copyOf(woken, wokenCount);
    Arrays.sort(rules);
    return rules;
  }
}
