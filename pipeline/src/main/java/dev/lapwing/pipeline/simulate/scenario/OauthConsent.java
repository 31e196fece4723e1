package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.M365Log;

/**
 * A person is talked into letting an unknown application read the mail: own device, own network,
 * own sign-in. Afterwards the application reads.
 */
final class OauthConsent implements Scenario {

  @Override
  public String name() {
    return "oauth_consent";
  }

  @Override
  public String technique() {
    return "T1528";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person victim = stage.lead();
    Presence presence = stage.presence(victim);
    long time = presence.moment(dice);
    Persona person = Persona.atLaptop(victim, presence.outside(), time, dice);
    incident.concerns(victim);
    Aims aims = new Aims(person, person.okta().newSession(), Pace.from(time, stage), incident);
    time = aims.consent(time);
    Persona app = new Persona(victim, Strangers.device(dice), Footholds.hosted(dice), dice);
    incident.concerns(app.address());
    M365Log mail = app.m365();
    int reads = dice.between(10, 60);
    time += stage.pause(20 * Stage.MINUTE, 0.3);
    for (int i = 0; i < reads; i++) {
      incident.at(time, mail.readMail(dice.between(20, 200)));
      if (i == reads * 2 / 3) {
        incident.objective(time);
      }
      time += dice.between(20L, 45L) * Stage.SECOND;
    }
  }
}
