package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import java.time.Duration;
import java.util.List;

/**
 * Passwords that leaked elsewhere are tried by a botnet, a few from each address; some people used
 * theirs twice.
 */
final class CredentialStuffing implements Scenario {

  @Override
  public String name() {
    return "credential_stuffing";
  }

  @Override
  public String technique() {
    return "T1110.004";
  }

  @Override
  public int extras() {
    return 1;
  }

  @Override
  public Duration longest() {
    return Duration.ofHours(4);
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    incident.concerns(stage.lead());
    long time = stage.moment();
    List<Person> targets = stage.part().others();
    int bots = Math.max(8, Math.min(60, targets.size() / 4));
    int lucky = dice.between(bots / 2, bots - 1);
    int second = dice.between(bots / 3, lucky);
    for (int i = 0; i < bots; i++) {
      Device device = Strangers.device(dice);
      Address bot = Footholds.bot(dice);
      incident.concerns(bot);
      for (int tries = dice.between(1, 4); tries > 0; tries--) {
        Persona guess = new Persona(dice.pick(targets), device, bot, dice);
        incident.at(time, guess.okta().wrongPassword());
        time += dice.between(3L, 40L) * Stage.SECOND;
      }
      if (i == second && dice.chance(0.6)) {
        incident.concerns(stage.extra());
        enter(new Persona(stage.extra(), device, bot, dice), time, incident);
      }
      if (i == lucky) {
        Persona intruder = new Persona(stage.lead(), device, bot, dice);
        String session = enter(intruder, time, incident);
        Aftermath.play(stage, incident, intruder, session, time);
      }
    }
  }

  private static String enter(Persona intruder, long time, Incident incident) {
    OktaLog okta = intruder.okta();
    String session = okta.newSession();
    incident.at(time, okta.signedIn(session));
    return session;
  }
}
