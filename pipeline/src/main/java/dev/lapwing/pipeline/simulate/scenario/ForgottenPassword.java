package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;

/** Someone remembers the password at the fourth attempt. */
final class ForgottenPassword implements Scenario {

  @Override
  public String name() {
    return "forgotten_password";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person person = stage.lead();
    incident.concerns(person);
    Presence presence = stage.presence(person);
    long time = presence.moment(dice);
    OktaLog log = Persona.atLaptop(person, presence.outside(), time, dice).okta();
    for (int i = 0; i < 3; i++) {
      incident.at(time, log.wrongPassword());
      time += dice.between(8L, 40L) * Stage.SECOND;
    }
    String session = log.newSession();
    incident.at(time, log.signedIn(session));
    incident.at(time + 12 * Stage.SECOND, log.mfaPassed(session));
    incident.at(time + Stage.MINUTE, log.opened(session, person.department().apps().get(0)));
  }
}
