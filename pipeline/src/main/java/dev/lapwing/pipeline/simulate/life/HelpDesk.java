package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.vendor.HelpDeskLog;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.util.List;

/** Support answers what people ask. */
final class HelpDesk implements Habit {

  private static final List<String> ACTIONS =
      List.of("ticket.view", "ticket.update", "ticket.close", "ticket.assign", "customer.view");
  private static final int TICKETS = 4_000;

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    if (day.department() != Department.SUPPORT && day.department() != Department.IT) {
      return;
    }
    HelpDeskLog log = new HelpDeskLog(day.person(), day.outside());
    long from = day.start() + 13 * WorkDay.MINUTE;
    for (long time : day.instants(day.times(7, 0.5, 120, dice), from, dice)) {
      timeline.at(time, log.did(dice.pickFavourite(ACTIONS), dice.between(1, TICKETS)));
    }
  }
}
