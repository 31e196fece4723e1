package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.vendor.Document;
import dev.lapwing.pipeline.simulate.vendor.Entry;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import dev.lapwing.pipeline.simulate.vendor.Timeline;

/** Works on documents of the team and the own in SharePoint, and gives some away as links. */
final class CloudFiles implements Habit {

  private static final double OWN = 0.35;
  private static final double ACCESSED = 0.62;
  private static final double DOWNLOADED = 0.8;
  private static final double MODIFIED = 0.95;
  private static final double LINK_WITHIN = 0.12;
  private static final double LINK_OUTSIDE = 0.01;
  private static final double LINK_OUTSIDE_OF_SELLERS = 0.1;

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    long from = day.start() + 12 * WorkDay.MINUTE;
    M365Log log = SignIns.cloud(day, dice);
    for (long time : day.instants(day.times(6, 0.6, 150, dice), from, dice)) {
      timeline.at(time, work(log, document(day, dice), dice));
    }
    if (dice.chance(LINK_WITHIN)) {
      timeline.at(dice.between(from, day.end()), log.sharedWithin(document(day, dice)));
    }
    Department department = day.department();
    boolean sells = department == Department.SALES || department == Department.MARKETING;
    if (dice.chance(sells ? LINK_OUTSIDE_OF_SELLERS : LINK_OUTSIDE)) {
      timeline.at(dice.between(from, day.end()), log.sharedWithAnybody(document(day, dice)));
    }
  }

  static Document document(WorkDay day, Dice dice) {
    return dice.chance(OWN)
        ? Document.own(day.person().login(), dice)
        : Document.of(day.department().label(), dice);
  }

  private static Entry work(M365Log log, Document document, Dice dice) {
    double lot = dice.uniform();
    if (lot < ACCESSED) {
      return log.accessed(document);
    }
    return lot < DOWNLOADED
        ? log.downloaded(document)
        : lot < MODIFIED ? log.modified(document) : log.uploaded(document);
  }
}
