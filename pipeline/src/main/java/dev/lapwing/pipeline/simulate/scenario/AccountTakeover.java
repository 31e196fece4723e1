package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Devices;
import dev.lapwing.pipeline.simulate.company.Internet;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;

/** While a person works at home, someone signs in as them on another continent. */
final class AccountTakeover implements Scenario {

  @Override
  public String name() {
    return "account_takeover";
  }

  @Override
  public String technique() {
    return "T1078";
  }

  @Override
  public boolean suits(Person person) {
    return !person.admin() && person.rhythm().homeShare() > 0;
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Person victim = stage.lead();
    long time = stage.workingMoment(victim);
    victimWorks(stage, time);
    long entry = time + stage.dice().between(6L, 20L) * Stage.MINUTE;
    Address far = stage.dice().pick(Internet.FAR_AWAY).customer(stage.dice());
    incident.concerns(victim).concerns(far);
    OktaLog attacker = new OktaLog(victim, Devices.stranger(stage.dice()), far, stage.dice());
    String session = attacker.newSession();
    incident.at(entry, attacker.signedIn(session));
    long objective = entry + stage.dice().between(12L, 20L) * Stage.MINUTE;
    incident.at(entry + 40 * Stage.SECOND, attacker.opened(session, "Mail"));
    incident.at(entry + 4 * Stage.MINUTE, attacker.opened(session, "Files"));
    incident.at(objective, attacker.opened(session, victim.department().apps().get(0)));
    incident.objective(objective);
    incident.at(objective + 9 * Stage.MINUTE, attacker.opened(session, "Files"));
  }

  /** What the victim does meanwhile. */
  private static void victimWorks(Stage stage, long time) {
    Person victim = stage.lead();
    OktaLog log = new OktaLog(victim, victim.laptop(), victim.home(), stage.dice());
    String session = log.newSession();
    stage.ordinary().at(time, log.signedIn(session));
    for (long minute : new long[] {1, 3, 25, 40}) {
      long at = time + minute * Stage.MINUTE + stage.dice().between(0L, Stage.MINUTE);
      stage.ordinary().at(at, log.opened(session, stage.dice().pick(victim.department().apps())));
    }
  }
}
