package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.DirectoryLog;
import dev.lapwing.pipeline.simulate.vendor.Entry;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;

/** Logs on at the desk, starts programs, locks and unlocks it, logs off. */
final class DeskWork implements Habit {

  /** How often a program is one of the person's own, and how often one that nobody expected. */
  private static final double OWN_TOOL = 0.08;

  private static final double ODD_TOOL = 0.003;
  private static final double DOWNLOADED = 0.0002;

  /** A password lasts three months of working days. */
  private static final double PASSWORD_EXPIRES = 1 / 60.0;

  private final RollOuts rollOuts;

  DeskWork(RollOuts rollOuts) {
    this.rollOuts = rollOuts;
  }

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    Person person = day.person();
    WindowsLog log = WindowsLog.session(day.desk(), WindowsAccount.of(person), dice);
    int type = day.sharedDesk() ? WindowsLog.REMOTE_INTERACTIVE : WindowsLog.INTERACTIVE;
    if (dice.chance(0.04) && !day.sharedDesk()) {
      timeline.at(day.start() - dice.between(5_000L, 40_000L), log.wrongPassword());
    }
    timeline.at(
        day.start(),
        day.sharedDesk()
            ? log.loggedOnFrom(type, person.workstation().name(), day.local().ip())
            : log.loggedOn(type));
    if (day.connected()) {
      timeline.at(day.start() - 40, ticket(day, dice));
    }
    if (dice.chance(PASSWORD_EXPIRES)) {
      DirectoryLog directory = new DirectoryLog(controller(day), WindowsAccount.of(person), dice);
      timeline.at(day.start() + 3 * WorkDay.MINUTE, directory.changedPassword(person));
    }
    if (person.admin()) {
      timeline.at(day.start() + 1, log.privileged());
    }
    for (long time : dice.instants(dice.between(0, 2), day.start() + WorkDay.HOUR, day.end())) {
      timeline.at(time, log.loggedOn(WindowsLog.UNLOCK));
    }
    programs(day, log, dice, timeline);
    timeline.at(day.end(), log.loggedOff(type));
  }

  private static Entry ticket(WorkDay day, Dice dice) {
    return DirectoryLog.ticket(controller(day), day.person(), day.inside(), dice);
  }

  private static Host controller(WorkDay day) {
    return day.company().servers().named("dc01");
  }

  private void programs(WorkDay day, WindowsLog log, Dice dice, Timeline timeline) {
    for (long time : day.instants(day.times(8, 0.35, 80, dice), day.start() + 10_000, dice)) {
      Program program = program(day, dice);
      timeline.at(time, log.started(program.path(), program.commandLine(), program.parent()));
    }
    WindowsLog system = WindowsLog.system(day.desk(), dice);
    for (Program installer : rollOuts.installedOn(day)) {
      long time = day.start() + dice.between(5L, 90L) * WorkDay.MINUTE;
      timeline.at(
          time, system.started(installer.path(), installer.commandLine(), installer.parent()));
    }
  }

  private Program program(WorkDay day, Dice dice) {
    double lot = dice.uniform();
    if (lot < DOWNLOADED) {
      return Tools.downloaded(day.person(), dice);
    }
    if (lot < ODD_TOOL) {
      return Tools.odd(dice);
    }
    if (lot < OWN_TOOL) {
      return Tools.own(day.person(), dice);
    }
    Program rolledOut = rollOuts.used(day, dice);
    return rolledOut != null ? rolledOut : dice.pickFavourite(Program.of(day.department()));
  }
}
