package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;

/** Someone stole the cookie of a session, and goes on with it elsewhere: nobody signs in again. */
final class TokenReplay implements Scenario {

  @Override
  public String name() {
    return "token_replay";
  }

  @Override
  public String technique() {
    return "T1550.004";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person victim = stage.lead();
    Presence presence = stage.presence(victim);
    long time = presence.moment(dice);
    OktaLog log = Persona.atLaptop(victim, presence.outside(), time, dice).okta();
    String session = log.newSession();
    stage.ordinary().at(time, log.signedIn(session));
    stage.ordinary().at(time + 6 * Stage.SECOND, log.mfaPassed(session));
    stage.ordinary().at(time + 40 * Stage.SECOND, log.opened(session, "Mail"));
    Address address =
        dice.chance(0.5) ? Footholds.hosted(dice) : Footholds.hostedNear(victim, dice);
    Persona thief = new Persona(victim, Strangers.device(dice), address, dice);
    incident.concerns(victim).concerns(address);
    long entry = time + 4 * Stage.MINUTE + stage.pause(12 * Stage.MINUTE, 0.15);
    incident.at(entry, thief.okta().opened(session, dice.pick(victim.department().apps())));
    Aftermath.play(stage, incident, thief, session, entry);
    stage.ordinary().at(entry + 90 * Stage.SECOND, log.opened(session, "Chat"));
  }
}
