package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.ZeekLog;
import java.time.Duration;

/**
 * A program on a workstation that is never switched off, or on a server, asks a rented machine for
 * orders every few minutes, by day and night; after a day or so they come, and data goes out.
 */
final class Beaconing implements Scenario {

  @Override
  public String name() {
    return "beaconing";
  }

  @Override
  public String technique() {
    return "T1071.001";
  }

  @Override
  public Duration longest() {
    return Duration.ofDays(4);
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person victim = stage.lead();
    Host host = dice.chance(0.75) ? victim.workstation() : stage.company().servers().named("app01");
    incident.concernsMachine(host);
    if (host.equals(victim.workstation())) {
      incident.concerns(victim);
    }
    Address outside = Footholds.hosted(dice);
    ZeekLog.Server server = new ZeekLog.Server(outside.ip(), 443, "ssl");
    long period = dice.between(60L, 600L) * Stage.SECOND;
    double jitter = 0.05 + 0.3 * dice.uniform();
    long time = stage.moment();
    long orders = time + dice.between(20L, 40L) * Stage.HOUR;
    long end = orders + dice.between(2L, 40L) * Stage.HOUR;
    long ask = dice.between(300L, 2_000L);
    boolean taken = false;
    while (time < end) {
      long sent = ask + dice.between(0L, 40L);
      incident.at(time, ZeekLog.connection(host.ip(), server, sent, 2 * ask, 0.4, dice));
      if (!taken && time > orders) {
        takeOut(host, server, time, dice, incident);
        taken = true;
      }
      time += (long) (period * (1 - jitter + 2 * jitter * dice.uniform()));
    }
  }

  private static void takeOut(
      Host host, ZeekLog.Server server, long from, Dice dice, Incident incident) {
    long time = from;
    for (int i = dice.between(3, 12); i > 0; i--) {
      time += dice.between(20L, 120L) * Stage.SECOND;
      long sent = (long) dice.lognormal(9e6, 0.6);
      incident.at(time, ZeekLog.connection(host.ip(), server, sent, 4_000, 12, dice));
    }
    incident.objective(time);
  }
}
