package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.M365Log;

/** An invitation goes out to some hundred customers, one mail each. */
final class MassMailing implements Scenario {

  @Override
  public String name() {
    return "mass_mailing";
  }

  @Override
  public boolean suits(Person person) {
    return person.department() == Department.MARKETING || person.department() == Department.SALES;
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person person = stage.lead();
    incident.concerns(person);
    Presence presence = stage.presence(person);
    long time = presence.moment(dice);
    M365Log mail = Persona.atLaptop(person, presence.outside(), time, dice).m365();
    for (int i = dice.between(200, 700); i > 0; i--) {
      time += dice.between(500L, 9_000L);
      incident.at(time, mail.sentMail());
    }
  }
}
