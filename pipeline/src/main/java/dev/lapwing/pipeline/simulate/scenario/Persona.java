package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.EntraLog;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import java.time.Instant;
import java.time.LocalDate;

/** A person, or somebody who claims to be, at a device and an address. */
record Persona(Person person, Device device, Address address, Dice dice) {

  /**
   * The person at the own laptop.
   *
   * @param time by which it is known which laptop that is
   */
  static Persona atLaptop(Person person, Address address, long time, Dice dice) {
    LocalDate date = Instant.ofEpochMilli(time).atZone(person.office().city().zone()).toLocalDate();
    return new Persona(person, person.laptopOn(date), address, dice);
  }

  OktaLog okta() {
    return new OktaLog(person, device, address, dice);
  }

  EntraLog entra() {
    return new EntraLog(person, device, address, dice);
  }

  M365Log m365() {
    return new M365Log(person, device, address, dice);
  }
}
