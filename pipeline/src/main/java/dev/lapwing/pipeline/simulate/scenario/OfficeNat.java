package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Office;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import java.util.List;

/** After a password change many people of an office sign in within minutes, and many mistype. */
final class OfficeNat implements Scenario {

  private static final int MOST = 25;

  @Override
  public String name() {
    return "office_nat";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Office office = stage.lead().office();
    incident.concerns(office.address());
    long time = stage.workingMoment(stage.lead());
    signIn(stage.lead(), time, dice, incident);
    for (Person person : colleagues(stage, office)) {
      signIn(person, time + dice.between(0L, 15 * Stage.MINUTE), dice, incident);
    }
  }

  private static List<Person> colleagues(Stage stage, Office office) {
    return stage.part().others().stream()
        .filter(person -> person.office().equals(office))
        .limit(MOST)
        .toList();
  }

  private static void signIn(Person person, long from, Dice dice, Incident incident) {
    incident.concerns(person);
    OktaLog log = Persona.atLaptop(person, person.office().address(), from, dice).okta();
    long time = from;
    for (int wrong = dice.chance(0.4) ? dice.between(1, 2) : 0; wrong > 0; wrong--) {
      incident.at(time, log.wrongPassword());
      time += dice.between(5L, 20L) * Stage.SECOND;
    }
    String session = log.newSession();
    incident.at(time, log.signedIn(session));
    incident.at(time + 20 * Stage.SECOND, log.opened(session, person.department().apps().get(0)));
  }
}
