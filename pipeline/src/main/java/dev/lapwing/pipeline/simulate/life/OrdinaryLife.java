package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Plans what a company does on a day when nothing is wrong. */
public final class OrdinaryLife {

  private static final List<Habit> HABITS =
      List.of(
          new SignIns(),
          new DeskWork(),
          new FileWork(),
          new Browsing(),
          new VpnUse(),
          new ServerWork());

  private final Company company;
  private final Calendar calendar;
  private final long seed;

  public OrdinaryLife(Company company, Calendar calendar, long seed) {
    this.company = company;
    this.calendar = calendar;
    this.seed = seed;
  }

  /**
   * Plans one day. Nothing of it lies before its midnight in UTC: every office is west enough for
   * the earliest riser. Late work may lie in the next day.
   */
  public void plan(LocalDate date, Timeline timeline) {
    long midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    new ServiceWork(company).plan(midnight, Dice.of(seed, "services", date), timeline);
    for (Person person : company.people()) {
      calendar.day(person, date).ifPresent(day -> plan(day, date, timeline));
    }
  }

  private void plan(WorkDay day, LocalDate date, Timeline timeline) {
    for (Habit habit : HABITS) {
      String name = habit.getClass().getSimpleName();
      habit.plan(day, Dice.of(seed, name, day.person().index(), date), timeline);
    }
  }
}
