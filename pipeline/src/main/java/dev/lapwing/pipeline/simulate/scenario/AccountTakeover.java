package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;

/** Someone has a person's password, and signs in as them. */
final class AccountTakeover implements Scenario {

  private final Strength strength;

  AccountTakeover(Strength strength) {
    this.strength = strength;
  }

  @Override
  public String name() {
    return strength.scenario;
  }

  @Override
  public String technique() {
    return "T1078.004";
  }

  @Override
  public boolean suits(Person person) {
    return !person.admin() && person.rhythm().homeShare() > 0;
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Person victim = stage.lead();
    long entry = entry(stage);
    Persona intruder = strength.persona(victim, entry, stage.dice());
    incident.concerns(victim).concerns(intruder.address());
    OktaLog okta = intruder.okta();
    String session = okta.newSession();
    incident.at(entry, okta.signedIn(session));
    if (strength != Strength.FAR && stage.dice().chance(0.5)) {
      // The victim confirmed a page that looked like the company's.
      incident.at(entry + 300, okta.pushSent());
      incident.at(entry + 9 * Stage.SECOND, okta.mfaPassed(session));
    }
    Aftermath.play(stage, incident, intruder, session, entry);
  }

  private long entry(Stage stage) {
    Person victim = stage.lead();
    return switch (strength) {
      case FAR -> {
        Presence presence = stage.presence(victim);
        long time = presence.moment(stage.dice());
        victimWorks(stage, presence.outside(), time);
        yield time + stage.dice().between(6L, 20L) * Stage.MINUTE;
      }
      case HOSTED, NEAR ->
          stage.dice().chance(0.5) ? stage.presence(victim).moment(stage.dice()) : stage.moment();
      case TARGETED -> stage.presence(victim).moment(stage.dice());
    };
  }

  /** What the victim does meanwhile. */
  private static void victimWorks(Stage stage, Address address, long time) {
    Person victim = stage.lead();
    OktaLog log = Persona.atLaptop(victim, address, time, stage.dice()).okta();
    String session = log.newSession();
    stage.ordinary().at(time, log.signedIn(session));
    for (long minute : new long[] {1, 3, 25, 40}) {
      long at = time + minute * Stage.MINUTE + stage.dice().between(0L, Stage.MINUTE);
      stage.ordinary().at(at, log.opened(session, stage.dice().pick(victim.department().apps())));
    }
  }
}
