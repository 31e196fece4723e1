package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Rhythm;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.util.List;

/**
 * On one day of fifty somebody has a reason to do much more than usual for an hour: read the files
 * of a whole project, send a large delivery. How much more is of the Pareto family.
 */
final class Bursts implements Habit {

  private static final double PER_DAY = 0.02;
  private static final double LEAST = 3;
  private static final double MOST = 20;
  private static final int CONNECTIONS = 4;
  private static final double FILES_OF_A_BUSY_HOUR = 4;
  private static final int MOST_FILES = 300;

  /** What is done in bursts. */
  private final List<Habit> kinds = List.of(this::reading, this::sending, this::downloading);

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    if (dice.chance(PER_DAY)) {
      Habit kind = day.connected() ? dice.pick(kinds) : this::downloading;
      kind.plan(day, dice, timeline);
    }
  }

  /** How many times the usual: Pareto of index 1, cut off. */
  static double factor(Dice dice) {
    double uniform = dice.uniform();
    return 1 / (1 / LEAST - uniform * (1 / LEAST - 1 / MOST));
  }

  private static int files(WorkDay day, Dice dice) {
    double usual = Math.max(1, day.person().rhythm().rate()) * FILES_OF_A_BUSY_HOUR;
    return (int) Math.min(MOST_FILES, Math.round(usual * factor(dice)));
  }

  private static long hour(WorkDay day, Dice dice) {
    return dice.between(day.start(), Math.max(day.start(), day.end() - WorkDay.HOUR));
  }

  private void reading(WorkDay day, Dice dice, Timeline timeline) {
    FileWork.visit(day, hour(day, dice), files(day, dice), dice, timeline);
  }

  private void sending(WorkDay day, Dice dice, Timeline timeline) {
    Rhythm rhythm = day.person().rhythm();
    double bytes = rhythm.uploadPerHour() * factor(dice);
    long from = hour(day, dice);
    var server = dice.pickFavourite(Websites.all());
    for (long time : dice.instants(CONNECTIONS, from, from + WorkDay.HOUR)) {
      long sent = (long) (bytes / CONNECTIONS * (0.7 + 0.6 * dice.uniform()));
      timeline.at(time, Browsing.connection(day, server, sent, dice));
    }
  }

  private void downloading(WorkDay day, Dice dice, Timeline timeline) {
    long from = hour(day, dice);
    M365Log log = SignIns.cloud(day, dice);
    for (long time : dice.instants(files(day, dice), from, from + WorkDay.HOUR)) {
      timeline.at(time, log.downloaded(CloudFiles.document(day, dice)));
    }
  }
}
