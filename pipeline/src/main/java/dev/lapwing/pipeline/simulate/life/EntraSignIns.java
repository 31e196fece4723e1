package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.vendor.EntraLog;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.util.List;

/** Office applications ask Entra ID for a token, mostly without the person noticing. */
final class EntraSignIns implements Habit {

  private static final List<String> APPS =
      List.of(
          "Office 365 Exchange Online",
          "Office 365 SharePoint Online",
          "Microsoft Teams",
          "OfficeHome",
          "Microsoft Office");
  private static final double CONFIRMED = 0.2;
  private static final double MISTYPED = 0.01;

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    EntraLog log = new EntraLog(day.person(), SignIns.device(day, false), day.outside(), dice);
    String session = log.newSession();
    long from = day.start() + 11 * WorkDay.MINUTE;
    for (long time : dice.instants(dice.between(1, 2), from, day.end())) {
      String app = dice.pickFavourite(APPS);
      if (dice.chance(MISTYPED)) {
        timeline.at(time - 15_000, log.wrongPassword(app));
      }
      timeline.at(
          time, dice.chance(CONFIRMED) ? log.confirmed(session, app) : log.signedIn(session, app));
    }
  }
}
