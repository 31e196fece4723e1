package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.life.FileWork;
import dev.lapwing.pipeline.simulate.vendor.Document;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The books are closed: people of finance work late around the turn of the month and open many
 * times their usual files. Where the window holds no turn of the month, it is a quarter's report.
 */
final class MonthEnd implements Scenario {

  private static final int MOST = 12;
  private static final int TRIES = 200;

  @Override
  public String name() {
    return "month_end";
  }

  @Override
  public boolean suits(Person person) {
    return person.department() == Department.FINANCE;
  }

  @Override
  public Duration longest() {
    return Duration.ofHours(7);
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    long time = time(stage);
    work(stage.lead(), time, stage, incident);
    List<Person> team = stage.part().others().stream().filter(this::suits).limit(MOST).toList();
    team.forEach(person -> work(person, time, stage, incident));
  }

  private static long time(Stage stage) {
    long moment = stage.eveningMoment(stage.lead());
    for (int i = 0; i < TRIES && !turn(moment, stage.lead()); i++) {
      moment = stage.eveningMoment(stage.lead());
    }
    return moment;
  }

  private static boolean turn(long moment, Person person) {
    ZoneId zone = person.office().city().zone();
    LocalDate date = Instant.ofEpochMilli(moment).atZone(zone).toLocalDate();
    return date.getDayOfMonth() <= 2 || date.plusDays(2).getDayOfMonth() <= 2;
  }

  private static void work(Person person, long from, Stage stage, Incident incident) {
    Dice dice = stage.dice();
    incident.concerns(person);
    long time = from + dice.between(0L, 30 * Stage.MINUTE);
    int files = dice.between(50, 120);
    FileWork.visit(person, person.workstation().ip(), time, files, dice, incident);
    M365Log cloud = Persona.atLaptop(person, person.office().address(), from, dice).m365();
    for (int i = dice.between(30, 90); i > 0; i--) {
      time += dice.between(5L, 100L) * Stage.SECOND;
      Document file = Document.of("Finance", dice);
      incident.at(time, dice.chance(0.3) ? cloud.downloaded(file) : cloud.modified(file));
    }
  }
}
