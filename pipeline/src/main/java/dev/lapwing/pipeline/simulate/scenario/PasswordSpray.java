package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Internet;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import java.util.List;

/** One password is tried on many accounts, once each, until it fits. */
final class PasswordSpray implements Scenario {

  private static final int MOST = 60;
  private static final int LEAST = 20;

  @Override
  public String name() {
    return "password_spray";
  }

  @Override
  public String technique() {
    return "T1110.003";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Address far = dice.pick(Internet.FAR_AWAY).customer(dice);
    Device device = Strangers.device(dice);
    incident.concerns(far).concerns(stage.lead());
    long time = stage.moment();
    for (Person target : targets(stage)) {
      incident.at(time, new OktaLog(target, device, far, dice).wrongPassword());
      time += dice.between(15_000L, 60_000L);
    }
    Persona intruder = new Persona(stage.lead(), device, far, dice);
    String session = intruder.okta().newSession();
    incident.at(time, intruder.okta().signedIn(session));
    Aftermath.play(stage, incident, intruder, session, time);
  }

  /** People without a part in another incident, where there are enough. */
  private static List<Person> targets(Stage stage) {
    List<Person> idle = stage.part().others();
    List<Person> people = idle.size() >= LEAST ? idle : stage.company().people();
    return people.stream()
        .filter(person -> !person.equals(stage.lead()))
        .limit(Math.min(MOST, Math.max(LEAST, people.size() / 2)))
        .toList();
  }
}
