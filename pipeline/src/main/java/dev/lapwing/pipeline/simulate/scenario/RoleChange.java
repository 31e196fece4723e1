package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.Document;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import java.util.Arrays;
import java.util.List;

/** First day in another team: its applications and its files are all new to the person. */
final class RoleChange implements Scenario {

  @Override
  public String name() {
    return "role_change";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person person = stage.lead();
    incident.concerns(person);
    Presence presence = stage.presence(person);
    long time = presence.moment(dice);
    Department next = next(person, dice);
    Persona persona = Persona.atLaptop(person, presence.outside(), time, dice);
    OktaLog okta = persona.okta();
    String session = okta.newSession();
    incident.at(time, okta.signedIn(session));
    for (String app : next.apps()) {
      time += dice.between(1L, 7L) * Stage.MINUTE;
      incident.at(time, okta.opened(session, app));
    }
    M365Log cloud = persona.m365();
    for (int i = dice.between(15, 40); i > 0; i--) {
      time += dice.between(5L, 60L) * Stage.SECOND;
      Document file = Document.of(next.label(), dice);
      incident.at(time, dice.chance(0.5) ? cloud.accessed(file) : cloud.downloaded(file));
    }
  }

  private static Department next(Person person, Dice dice) {
    List<Department> others =
        Arrays.stream(Department.values())
            .filter(other -> other != person.department() && other != Department.IT)
            .toList();
    return dice.pick(others);
  }
}
