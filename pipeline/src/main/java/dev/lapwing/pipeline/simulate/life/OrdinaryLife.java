package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Plans what a company does on a day when nothing is wrong. */
public final class OrdinaryLife {

  /**
   * A day begins so many days of UTC before its date says, where people are far in the east, and
   * ends so many later.
   */
  public static final int AHEAD = 1;

  private final List<Habit> habits;
  private final Company company;
  private final Calendar calendar;
  private final long seed;

  public OrdinaryLife(Company company, Calendar calendar, long seed) {
    this.company = company;
    this.calendar = calendar;
    this.seed = seed;
    this.habits =
        List.of(
            new SignIns(),
            new DeskWork(new RollOuts(seed)),
            new FileWork(),
            new Browsing(),
            new VpnUse(),
            new ServerWork(),
            new CloudFiles(),
            new Mail(),
            new EntraSignIns(),
            new CloudConsole(),
            new SourceControl(),
            new HelpDesk(),
            new Bursts());
  }

  /**
   * Plans one date of everybody's own calendar, of which nothing lies more than {@link #AHEAD} days
   * before its midnight in UTC. Late work may lie in the next day.
   */
  public void plan(LocalDate date, Timeline timeline) {
    long midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    new ServiceWork(company).plan(midnight, Dice.of(seed, "services", date), timeline);
    new Personnel(company, seed).plan(date, timeline);
    if (date.getDayOfWeek() == DayOfWeek.TUESDAY) {
      long night = midnight + 21 * WorkDay.HOUR;
      new VulnerabilityScan(company).plan(night, Dice.of(seed, "scan", date), timeline);
    }
    for (Person person : company.people()) {
      calendar.day(person, date).ifPresent(day -> plan(day, date, timeline));
    }
  }

  private void plan(WorkDay day, LocalDate date, Timeline timeline) {
    for (Habit habit : habits) {
      String name = habit.getClass().getSimpleName();
      habit.plan(day, Dice.of(seed, name, day.person().index(), date), timeline);
    }
  }
}
