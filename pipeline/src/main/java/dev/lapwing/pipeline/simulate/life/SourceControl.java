package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.vendor.Entry;
import dev.lapwing.pipeline.simulate.vendor.OcsfLog;
import dev.lapwing.pipeline.simulate.vendor.Timeline;

/** Engineers fetch and push what they write. */
final class SourceControl implements Habit {

  private static final int REPOSITORIES = 60;
  private static final int OWN = 3;
  private static final double OTHERS = 0.05;
  private static final double FETCHED = 0.7;
  private static final double PUSHED = 0.97;

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    if (day.department() != Department.ENGINEERING) {
      return;
    }
    OcsfLog log = new OcsfLog(day.person(), day.outside(), dice);
    long from = day.start() + 15 * WorkDay.MINUTE;
    for (long time : day.instants(day.times(4, 0.5, 80, dice), from, dice)) {
      timeline.at(time, work(log, repository(day, dice), dice));
    }
  }

  private static Entry work(OcsfLog log, String repository, Dice dice) {
    double lot = dice.uniform();
    return lot < FETCHED
        ? log.fetched(repository)
        : lot < PUSHED ? log.pushed(repository) : log.cloned(repository);
  }

  /** Everybody works on few and looks into others now and then. */
  private static String repository(WorkDay day, Dice dice) {
    int number =
        dice.chance(OTHERS)
            ? dice.between(1, REPOSITORIES)
            : Dice.of(0, "repository", day.person().email(), dice.between(1, OWN))
                .between(1, REPOSITORIES);
    return "corp/service-" + number;
  }
}
