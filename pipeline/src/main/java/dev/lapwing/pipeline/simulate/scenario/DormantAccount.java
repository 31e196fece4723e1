package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.AsaLog;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A person has not been here since the first days of the simulation, a month ago; then the account
 * is used, by somebody else, from a place that would not be odd for the owner.
 */
final class DormantAccount implements Scenario {

  /** The account rests from the first days of the history on. */
  private static final Duration RESTS = Duration.ofDays(32);

  /** With two weeks of history before the window. */
  private static final Duration WAITS = Duration.ofDays(22);

  @Override
  public String name() {
    return "dormant_account";
  }

  @Override
  public String technique() {
    return "T1078.002";
  }

  @Override
  public Duration longest() {
    return WAITS.plusHours(7);
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person owner = stage.lead();
    LocalDate first = stage.window().history().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate after = stage.window().to().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    LocalDate gone = first.plusDays(dice.between(3, 4));
    stage.calendar().absent(owner, gone, after);
    long rested = stage.window().history().plus(RESTS).plus(Duration.ofDays(4)).toEpochMilli();
    long entry = Math.max(rested, stage.moment() + WAITS.toMillis());
    Persona intruder =
        new Persona(owner, Strangers.device(dice), Footholds.residentialNear(owner, dice), dice);
    incident.concerns(owner).concerns(intruder.address());
    OktaLog okta = intruder.okta();
    String session = okta.newSession();
    incident.at(entry, okta.signedIn(session));
    if (dice.chance(0.5)) {
      joinVpn(intruder, entry + 2 * Stage.MINUTE, incident);
    }
    Aftermath.play(stage, incident, intruder, session, entry);
  }

  private static void joinVpn(Persona intruder, long time, Incident incident) {
    Person owner = intruder.person();
    AsaLog.Session tunnel =
        new AsaLog.Session(owner.login(), intruder.address().ip(), owner.vpnIp());
    incident.at(time, tunnel.authenticated());
    incident.at(time + 500, tunnel.started());
    incident.at(time + 900, tunnel.assigned());
  }
}
