package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Internet;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;

/**
 * Someone with the password asks for the second factor until the person gives in, then enrols a
 * factor of their own. The attacker rents a machine near the victim, so that travel betrays
 * nothing.
 */
final class MfaFatigue implements Scenario {

  @Override
  public String name() {
    return "mfa_fatigue";
  }

  @Override
  public String technique() {
    return "T1621";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person victim = stage.lead();
    Address near = near(victim, dice);
    incident.concerns(victim).concerns(near);
    OktaLog log = new OktaLog(victim, Strangers.device(dice), near, dice);
    long time = stage.moment();
    int pushes = dice.between(9, 16);
    for (int i = 0; i < pushes; i++) {
      incident.at(time, log.pushSent());
      long answer = time + dice.between(4L, 25L) * Stage.SECOND;
      incident.at(answer, log.pushDenied());
      incident.at(answer + 200, log.mfaFailed());
      time = answer + dice.between(20L, 80L) * Stage.SECOND;
    }
    String session = log.newSession();
    incident.at(time, log.pushSent());
    incident.at(time + 9 * Stage.SECOND, log.mfaPassed(session));
    incident.at(time + 9 * Stage.SECOND + 400, log.signedIn(session));
    incident.at(time + 60 * Stage.SECOND, log.opened(session, "Mail"));
    long objective = time + dice.between(4L, 8L) * Stage.MINUTE;
    incident.at(objective, log.factorEnrolled(session));
    incident.objective(objective);
    incident.at(objective + 3 * Stage.MINUTE, log.opened(session, "Files"));
  }

  private static Address near(Person victim, Dice dice) {
    return Internet.HOSTING.stream()
        .filter(provider -> provider.city().equals(victim.office().city()))
        .findFirst()
        .orElse(Internet.HOSTING.get(0))
        .customer(dice);
  }
}
