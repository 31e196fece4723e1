package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.EntraLog;
import dev.lapwing.pipeline.simulate.vendor.M365Log;

/** Someone in a mailbox of the cloud reads about payments, then has copies of the mail sent out. */
final class InboxForwarding implements Scenario {

  @Override
  public String name() {
    return "inbox_forwarding";
  }

  @Override
  public String technique() {
    return "T1114.003";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person victim = stage.lead();
    Persona intruder =
        new Persona(victim, Strangers.device(dice), Footholds.hostedNear(victim, dice), dice);
    incident.concerns(victim).concerns(intruder.address());
    EntraLog entra = intruder.entra();
    M365Log mail = intruder.m365();
    long time = stage.moment();
    incident.at(time, entra.confirmed(entra.newSession(), "Office 365 Exchange Online"));
    int reads = dice.between(3, 10);
    for (int i = 0; i < reads; i++) {
      time += stage.pause(5 * Stage.MINUTE, 0.5 / reads);
      incident.at(
          time,
          dice.chance(0.4) ? mail.searchedMail("invoice") : mail.readMail(dice.between(2, 50)));
    }
    Pace pace = Pace.from(time, stage);
    Aims aims = new Aims(intruder, intruder.okta().newSession(), pace, incident);
    long objective = aims.forward(time);
    incident.objective(objective);
    for (int i = dice.between(0, 4); i > 0; i--) {
      objective += stage.pause(10 * Stage.MINUTE, 0.05);
      incident.at(objective, dice.chance(0.5) ? mail.sentMail() : mail.deletedMail());
    }
  }
}
