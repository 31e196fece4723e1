package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.life.WorkDay;
import java.util.Optional;

/**
 * A stretch of a working day.
 *
 * @param from ms since 1970
 * @param latest the latest moment at which something may begin
 * @param end of the working day
 * @param inside the desk's address inside the company
 * @param outside the desk's address on the internet
 * @param desk where the person works: the own machine or a shared one
 * @param connected whether the desk reaches the servers
 */
record Presence(
    long from,
    long latest,
    long end,
    String inside,
    Address outside,
    Host desk,
    boolean connected) {

  private static final long SETTLED = 20 * Stage.MINUTE;

  /** The part of a day in which something may begin; none if nothing of it lies in the window. */
  static Optional<Presence> of(WorkDay day, long from, long until) {
    long start = Math.max(from, day.start() + SETTLED);
    long latest = Math.min(until, day.end() - Stage.HOUR);
    if (latest <= start) {
      return Optional.empty();
    }
    return Optional.of(whole(day, start, latest));
  }

  /** The whole of a working day. */
  static Presence of(WorkDay day) {
    return whole(day, day.start() + SETTLED, Math.max(day.start() + SETTLED, day.end()));
  }

  private static Presence whole(WorkDay day, long from, long latest) {
    return new Presence(
        from,
        latest,
        Math.max(latest, day.end()),
        day.connected() ? day.inside() : day.desk().ip(),
        day.outside(),
        day.desk(),
        day.connected());
  }

  /** As if the person were in the office then. */
  static Presence inOffice(Person person, long moment) {
    String ip = person.workstation().ip();
    long end = moment + 4 * Stage.HOUR;
    Address office = person.office().address();
    return new Presence(moment, moment, end, ip, office, person.workstation(), true);
  }

  long moment(Dice dice) {
    return dice.between(from, latest);
  }
}
