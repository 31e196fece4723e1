package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;
import java.util.Locale;

/** Opens files of the department on the office's file server. */
public final class FileWork implements Habit {

  /** Median number of files that are opened in a visit. */
  private static final double USUAL_FILES = 2;

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    if (!day.connected()) {
      return;
    }
    int visits = day.times(1.4, 0.4, 10, dice);
    for (long time : day.instants(visits, day.start() + 15 * WorkDay.MINUTE, dice)) {
      visit(day, time, Math.min(60, dice.times(USUAL_FILES, 0.8)), dice, timeline);
    }
  }

  /** A visit from the person's desk. */
  static void visit(WorkDay day, long time, int files, Dice dice, Timeline timeline) {
    visit(day.person(), day.department(), day.inside(), time, files, dice, timeline);
  }

  /**
   * A logon to the file server, some files, and the logoff.
   *
   * @param ip the address of the machine that reads
   */
  public static void visit(
      Person person, String ip, long time, int files, Dice dice, Timeline timeline) {
    visit(person, person.department(), ip, time, files, dice, timeline);
  }

  private static void visit(
      Person person,
      Department department,
      String ip,
      long time,
      int files,
      Dice dice,
      Timeline timeline) {
    Host server = person.office().fileServer();
    WindowsLog log = WindowsLog.session(server, WindowsAccount.of(person), dice);
    timeline.at(time, log.loggedOnFrom(WindowsLog.NETWORK, person.workstation().name(), ip));
    String share = "\\\\*\\" + department.label();
    long at = time;
    for (int i = 0; i < files; i++) {
      at += dice.between(200L, 20_000L);
      String folder = "Projects\\" + dice.between(1, 40);
      String file =
          String.format(Locale.ROOT, "%s\\document-%03d.docx", folder, dice.between(1, 400));
      timeline.at(at, log.openedFile(ip, share, file, dice.chance(0.2)));
    }
    timeline.at(at + dice.between(10_000L, 300_000L), log.loggedOff(WindowsLog.NETWORK));
  }
}
