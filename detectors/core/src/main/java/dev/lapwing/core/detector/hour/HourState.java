package dev.lapwing.core.detector.hour;

import dev.lapwing.core.baseline.HourHistogram;
import dev.lapwing.core.baseline.Windows;

/**
 * When one entity does something.
 *
 * <p>The latest three days are kept apart, as bits: a day is judged by what lies two days back and
 * more, so that what arrives late across midnight changes no answer.
 */
final class HourState {

  /**
   * A day whose hours were unusual is not learnt until such days are a habit: each adds so much,
   * each ordinary day takes one. Two in a row will do, or four in as many weeks.
   */
  static final int UNUSUAL_DAY = 8;

  static final int HABIT = 16;
  static final int MOST_HABIT = 31;

  /** After so many days without an event, learning begins anew. */
  static final int STALE_DAYS = 60;

  static final int PENDING = 3;

  private static final double RESTART = 0.1;

  /**
   * A day that is not learnt yet.
   *
   * @param hours a bit for each with an event
   * @param found whether an unusual one was told of
   */
  record Day(int hours, boolean found) {
    static final Day EMPTY = new Day(0, false);
  }

  /** What was learnt of older days. */
  HourHistogram learnt = new HourHistogram();

  /** IANA time zone; null while nobody said. */
  String zone;

  /** Hash of the role; 0 while nobody said. */
  int role;

  int votes;
  int habit;

  /** The day of the first event; weights count from it. */
  int origin;

  /** The latest day; meaningless while nothing was seen. */
  int today;

  /** Today, yesterday, and the day before. */
  Day[] days = {Day.EMPTY, Day.EMPTY, Day.EMPTY};

  /** A day without hours does not say so: what is done in absence leaves none. */
  boolean isEmpty() {
    return votes == 0 && (days[0].hours() | days[1].hours() | days[2].hours()) == 0;
  }

  /**
   * Moves on to a day, if it is a later one.
   *
   * @return how many days back it lies: 0 or 1; −1 if more, and it is too late
   */
  int moveTo(int day) {
    if (isEmpty() || day - today > STALE_DAYS) {
      begin(day);
    }
    catchUp(day);
    return today - day > 1 ? -1 : today - day;
  }

  private void begin(int day) {
    if (isEmpty()) {
      today = day;
      origin = day;
    } else {
      restart(day);
    }
    days = new Day[] {Day.EMPTY, Day.EMPTY, Day.EMPTY};
  }

  /** Learns anew from a day on; what was known weighs a tenth. */
  private void restart(int day) {
    learnt.restart(RESTART, day, origin);
    votes = (int) (votes * RESTART);
    habit = 0;
    origin = day;
    today = Math.max(today, day);
  }

  /** Notes the role; a new one makes what is known weigh little. */
  void take(int newRole) {
    if (role != 0 && role != newRole && !isEmpty()) {
      restart(today);
    }
    role = newRole;
  }

  /** Hours are that zone's from now on; what is known in those of UTC is moved. */
  void moveInto(String newZone, long time) {
    if (zone == null) {
      long hours = Windows.localHour(time, newZone) - Windows.localHour(time, null);
      learnt.rotate((int) hours);
    }
    zone = newZone;
  }

  /** When the entity did something under another name, too. */
  void add(HourState other, long time) {
    if (other.isEmpty()) {
      return;
    }
    if (isEmpty()) {
      begin(other.today);
      origin = other.origin;
    }
    if (zone == null && other.zone != null) {
      moveInto(other.zone, time);
    } else if (zone != null && other.zone == null) {
      other.moveInto(zone, time);
    }
    role = role == 0 ? other.role : role;
    int day = Math.max(today, other.today);
    catchUp(day);
    other.catchUp(day);
    int first = Math.min(origin, other.origin);
    HourHistogram both = new HourHistogram();
    both.add(learnt, origin, first);
    both.add(other.learnt, other.origin, first);
    learnt = both;
    origin = first;
    votes += other.votes;
    habit = Math.max(habit, other.habit);
    for (int back = 0; back < PENDING; back++) {
      days[back] =
          new Day(
              days[back].hours() | other.days[back].hours(),
              days[back].found() || other.days[back].found());
    }
  }

  /** Moves on to a day without letting anything grow stale. */
  private void catchUp(int day) {
    for (int step = Math.min(PENDING, day - today); step > 0; step--) {
      learn(days[2], oldest());
      days = new Day[] {Day.EMPTY, days[0], days[1]};
      today++;
    }
    today = Math.max(today, day);
  }

  /**
   * Learns the days that are held back, or never does; those are the latest three. Of today, which
   * is still going on, only what comes to make it a habit is forgotten.
   */
  boolean decide(boolean own) {
    boolean held = habit > 0;
    habit = 0;
    for (int back = 0; back < PENDING; back++) {
      boolean found = days[back].found();
      held |= found;
      if (found && own) {
        days[back] = new Day(days[back].hours(), false);
      } else if (found && back > 0) {
        days[back] = Day.EMPTY;
      }
    }
    return held;
  }

  private int oldest() {
    return today - 2;
  }

  /** What a day is judged by: all up to the second before it. */
  HourState asOf(int back) {
    HourState then = new HourState();
    then.learnt = learnt.copy();
    then.votes = votes;
    then.habit = habit;
    then.zone = zone;
    then.origin = origin;
    if (back == 0) {
      then.learn(days[2], oldest());
    }
    return then;
  }

  private void learn(Day day, int number) {
    if (day.hours() == 0) {
      return;
    }
    int next = habit + (day.found() ? UNUSUAL_DAY : -1);
    habit = Math.max(0, Math.min(MOST_HABIT, next));
    if (!day.found() || habit >= HABIT) {
      learnt.vote(day.hours(), number, origin);
      votes += Integer.bitCount(day.hours());
    }
  }

  /**
   * Notes an hour of a day that {@link #moveTo} said lies so far back.
   *
   * @return whether it is the first event of that hour
   */
  boolean see(int back, int hour) {
    origin = Math.min(origin, today - back);
    boolean first = (days[back].hours() >>> hour & 1) == 0;
    days[back] = new Day(days[back].hours() | 1 << hour, days[back].found());
    return first;
  }

  /** Notes that a day's unusual hour is told of; false if one was before. */
  boolean tell(int back) {
    boolean first = !days[back].found();
    days[back] = new Day(days[back].hours(), true);
    return first;
  }
}
