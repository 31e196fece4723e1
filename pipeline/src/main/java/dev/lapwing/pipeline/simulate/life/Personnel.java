package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Career;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.DirectoryLog;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What administrators do to accounts: for joiners, leavers, and who changes department. */
final class Personnel {

  private static final double FORGOTTEN = 0.001;

  private final Company company;
  private final Host controller;
  private final long seed;

  Personnel(Company company, long seed) {
    this.company = company;
    this.controller = company.servers().named("dc01");
    this.seed = seed;
  }

  void plan(LocalDate date, Timeline timeline) {
    List<Person> admins = company.admins();
    for (Person person : company.people()) {
      Dice dice = Dice.of(seed, "personnel", person.index(), date);
      Person admin = dice.pick(admins);
      // Nobody does it to the own account.
      Person helper =
          admin.equals(person) ? admins.get(person.equals(admins.get(0)) ? 1 : 0) : admin;
      happens(person, helper, date, dice, timeline);
    }
  }

  private void happens(Person person, Person admin, LocalDate date, Dice dice, Timeline timeline) {
    DirectoryLog log = new DirectoryLog(controller, WindowsAccount.of(admin), dice);
    Career career = person.career();
    if (date.equals(career.starts())) {
      long time = time(admin, date, 7, dice);
      timeline.at(time, log.created(person));
      timeline.at(time + 20_000, log.joined(person, person.department().label()));
    } else if (date.equals(career.ends())) {
      timeline.at(time(admin, date.plusDays(1), 10, dice), log.disabled(person));
    } else if (date.equals(career.changes())) {
      long time = time(admin, date, 7, dice);
      timeline.at(time, log.left(person, career.before().label()));
      timeline.at(time + 15_000, log.joined(person, person.department().label()));
    } else if (dice.chance(FORGOTTEN) && career.employed(date)) {
      timeline.at(time(admin, date, dice.between(9, 16), dice), log.resetPassword(person));
    }
  }

  private static long time(Person admin, LocalDate date, int hour, Dice dice) {
    LocalTime time = LocalTime.of(hour, dice.between(0, 59), dice.between(0, 59));
    return date.atTime(time).atZone(admin.office().city().zone()).toInstant().toEpochMilli()
        + dice.between(0, 999);
  }
}
