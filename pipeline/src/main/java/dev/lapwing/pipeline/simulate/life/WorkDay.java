package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import java.time.LocalDate;

/**
 * One person's working day.
 *
 * @param date of the person's own calendar; a night shift ends on the next
 * @param start ms since 1970
 * @param end ms since 1970
 * @param place where the person is
 * @param local the public address of that place
 * @param vpn whether the laptop is in the company's VPN
 * @param desk the machine that the person works on: the own, or one that many share
 * @param level how much the person does, 1 being usual
 * @param bouts when most is done
 */
public record WorkDay(
    Company company,
    Person person,
    LocalDate date,
    long start,
    long end,
    Place place,
    Address local,
    boolean vpn,
    Host desk,
    double level,
    Bouts bouts) {

  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;

  /** Where a person works. */
  public enum Place {
    OFFICE,
    HOME,
    AWAY
  }

  /** Whether the desk is one that many share. */
  boolean sharedDesk() {
    return !desk.equals(person.workstation());
  }

  /** Whether the desk reaches the servers. */
  public boolean connected() {
    return place == Place.OFFICE || vpn || sharedDesk();
  }

  /** The desk's address inside the company; only where {@link #connected()}. */
  public String inside() {
    return sharedDesk() || place == Place.OFFICE ? desk.ip() : person.vpnIp();
  }

  /** The desk's address on the internet. */
  public Address outside() {
    if (sharedDesk()) {
      return company.vdi();
    }
    return vpn && person.tunnelled() ? person.office().gateway() : local;
  }

  Department department() {
    return person.departmentOn(date);
  }

  /** So many instants between a moment of this day and its end, in order, ms since 1970. */
  long[] instants(int count, long from, Dice dice) {
    return bouts.instants(count, from, end, dice);
  }

  /** How often: around so many times on a usual day, more on a busy one, at most so many. */
  int times(double usual, double sigma, int most, Dice dice) {
    return Math.min(most, dice.times(usual * level, sigma));
  }
}
