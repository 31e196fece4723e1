package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.AsaLog;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;

/** Someone at home joins the VPN, and a minute later is seen where the VPN meets the internet. */
final class VpnUser implements Scenario {

  @Override
  public String name() {
    return "vpn_user";
  }

  @Override
  public boolean suits(Person person) {
    return !person.admin() && person.tunnelled();
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person person = stage.lead();
    Address gateway = person.office().gateway();
    incident.concerns(person).concerns(gateway);
    long time = stage.workingMoment(person);
    OktaLog home = Persona.atLaptop(person, person.home(), time, dice).okta();
    String first = home.newSession();
    incident.at(time, home.signedIn(first));
    incident.at(time + 30 * Stage.SECOND, home.opened(first, "Chat"));
    AsaLog.Session tunnel = new AsaLog.Session(person.login(), person.home().ip(), person.vpnIp());
    long joined = time + dice.between(4L, 8L) * Stage.MINUTE;
    incident.at(joined, tunnel.authenticated());
    incident.at(joined + 400, tunnel.started());
    incident.at(joined + 900, tunnel.assigned());
    OktaLog egress = Persona.atLaptop(person, gateway, time, dice).okta();
    incident.at(joined + Stage.MINUTE, egress.opened(first, "Mail"));
    String second = egress.newSession();
    incident.at(joined + 2 * Stage.MINUTE, egress.signedIn(second));
    incident.at(joined + 3 * Stage.MINUTE, egress.opened(second, "Files"));
    long minutes = dice.between(20L, 60L);
    incident.at(joined + minutes * Stage.MINUTE, tunnel.ended(minutes * 60, 80_000_000, 9_000_000));
  }
}
