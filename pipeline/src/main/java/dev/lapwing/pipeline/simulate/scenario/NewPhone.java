package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Devices;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;

/** Someone has a new phone, signs in with it at home and makes it the second factor. */
final class NewPhone implements Scenario {

  @Override
  public String name() {
    return "new_phone";
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person person = stage.lead();
    incident.concerns(person);
    Device phone = Devices.phone(dice, person.name());
    long time = stage.workingMoment(person);
    OktaLog log = new OktaLog(person, phone, person.home(), dice);
    String session = log.newSession();
    incident.at(time, log.signedIn(session));
    incident.at(time + 20 * Stage.SECOND, log.mfaPassed(session));
    incident.at(time + 90 * Stage.SECOND, log.opened(session, "Mail"));
    incident.at(time + 6 * Stage.MINUTE, log.factorEnrolled(session));
    OktaLog outdoors = new OktaLog(person, phone, person.mobile(), dice);
    String later = outdoors.newSession();
    incident.at(time + 50 * Stage.MINUTE, outdoors.signedIn(later));
    incident.at(time + 51 * Stage.MINUTE, outdoors.opened(later, "Chat"));
  }
}
