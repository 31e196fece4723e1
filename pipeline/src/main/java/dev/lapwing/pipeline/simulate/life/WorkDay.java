package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Person;

/**
 * One person's working day.
 *
 * @param start ms since 1970
 * @param end ms since 1970
 * @param place where the person is
 * @param local the public address of that place
 * @param vpn whether the laptop is in the company's VPN
 */
public record WorkDay(
    Company company, Person person, long start, long end, Place place, Address local, boolean vpn) {

  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;

  /** Where a person works. */
  public enum Place {
    OFFICE,
    HOME,
    AWAY
  }

  /** Whether the laptop reaches the servers. */
  boolean connected() {
    return place == Place.OFFICE || vpn;
  }

  /** The laptop's address inside the company; only where {@link #connected()}. */
  String inside() {
    return place == Place.OFFICE ? person.workstation().ip() : person.vpnIp();
  }

  /** The laptop's address on the internet. */
  Address outside() {
    return vpn && person.tunnelled() ? company.vpn() : local;
  }
}
