package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.util.List;

/** Reads and writes mail, at the desk and, early and late too, on the phone. */
final class Mail implements Habit {

  private static final double DELETES = 0.4;
  private static final double SEARCHES = 0.15;
  private static final double NEW_RULE = 0.004;
  private static final List<String> WORDS =
      List.of("invoice", "contract", "meeting notes", "travel", "offer", "roadmap", "payroll");

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    M365Log log = SignIns.cloud(day, dice);
    long from = day.start() + 12 * WorkDay.MINUTE;
    for (long time : day.instants(day.times(5, 0.4, 40, dice), from, dice)) {
      timeline.at(time, log.readMail(1 + Math.min(60, dice.times(3, 0.9))));
    }
    for (long time : day.instants(day.times(2.2, 0.6, 60, dice), from, dice)) {
      timeline.at(time, log.sentMail());
    }
    if (dice.chance(DELETES)) {
      timeline.at(dice.between(from, day.end()), log.deletedMail());
    }
    if (dice.chance(SEARCHES)) {
      timeline.at(dice.between(from, day.end()), log.searchedMail(dice.pick(WORDS)));
    }
    if (dice.chance(NEW_RULE)) {
      timeline.at(
          dice.between(from, day.end()), log.newSortingRule("Sort " + dice.pick(WORDS), "Later"));
    }
    phone(day, dice, timeline);
  }

  private static void phone(WorkDay day, Dice dice, Timeline timeline) {
    long early = day.start() - 30 * WorkDay.MINUTE;
    for (long time : dice.instants(dice.between(0, 3), early, day.end() + 2 * WorkDay.HOUR)) {
      M365Log log =
          new M365Log(
              day.person(),
              day.person().phoneOn(day.date()),
              SignIns.phoneAddress(day, time, dice),
              dice);
      timeline.at(time, log.readMail(1 + Math.min(30, dice.times(2, 0.7))));
    }
  }
}
