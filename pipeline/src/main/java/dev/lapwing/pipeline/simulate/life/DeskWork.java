package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;

/** Logs on at the workstation, starts programs, locks and unlocks it, logs off. */
final class DeskWork implements Habit {

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    Person person = day.person();
    WindowsLog log = WindowsLog.session(person.workstation(), WindowsAccount.of(person), dice);
    if (dice.chance(0.04)) {
      timeline.at(day.start() - dice.between(5_000L, 40_000L), log.wrongPassword());
    }
    timeline.at(day.start(), log.loggedOn(WindowsLog.INTERACTIVE));
    if (person.admin()) {
      timeline.at(day.start() + 1, log.privileged());
    }
    for (long time : dice.instants(dice.between(0, 2), day.start() + WorkDay.HOUR, day.end())) {
      timeline.at(time, log.loggedOn(WindowsLog.UNLOCK));
    }
    int programs = Math.min(60, dice.times(9 * person.rhythm().rate(), 0.35));
    for (long time : dice.instants(programs, day.start() + 10_000, day.end())) {
      Program program = dice.pickFavourite(Program.of(person.department()));
      timeline.at(time, log.started(program.path(), program.commandLine(), program.parent()));
    }
    timeline.at(day.end(), log.loggedOff(WindowsLog.INTERACTIVE));
  }
}
