package dev.lapwing.pipeline.bench;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Internet;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Provider;
import java.util.List;

/**
 * Who takes part: as many people as are asked for, each with a machine and an address of its own,
 * made anew whenever one is needed, so that a million of them need no memory.
 *
 * @param people how many
 */
record Cast(int people) {

  private static final String AGENT =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/%d.0.0.0 Safari/537.36";
  private static final int PEOPLE_A_SERVER = 25;
  private static final List<Department> DEPARTMENTS = List.of(Department.values());

  int servers() {
    return Math.max(3, people / PEOPLE_A_SERVER);
  }

  Person person(int index) {
    Dice dice = Dice.of(1, "person", index);
    String login = "user" + index;
    Host machine = machine(index);
    String id = String.format("%08d", index);
    Department department = DEPARTMENTS.get(index % DEPARTMENTS.size());
    return new Person(
        index,
        "User " + index,
        login,
        login + "@corp.example",
        "00u1user" + id,
        "S-1-5-21-1004336348-1177238915-682003330-" + (10_000 + index),
        department,
        "Specialist",
        null,
        null,
        home(index, dice),
        null,
        new Device(
            "guo" + id, machine.name(), "f" + id, "Computer", "Windows 11", "CHROME", AGENT, 140),
        null,
        machine,
        machine.ip(),
        false,
        false,
        null,
        null,
        null,
        null,
        null);
  }

  /** Distinct for each of a million people. */
  private static Address home(int index, Dice dice) {
    Provider provider = Internet.HOME.get(index % Internet.HOME.size());
    String ip =
        provider.prefix()
            + "."
            + (provider.low() + index / 10 / 250 % (provider.high() - provider.low() + 1))
            + "."
            + (1 + index / 10 % 250);
    return new Address(
        ip, provider.city(), provider.asn(), provider.organisation(), provider.domain());
  }

  /** Where nobody of the company is. */
  static Address abroad(int index) {
    Provider provider = Internet.MOBILE.get((index + 3) % Internet.MOBILE.size());
    String ip = provider.prefix() + "." + provider.low() + "." + (1 + index % 250);
    return new Address(
        ip, provider.city(), provider.asn(), provider.organisation(), provider.domain());
  }

  Host machine(int index) {
    String name = String.format("wks-%06d", index);
    return new Host(name, name + ".corp.example", address(10, index));
  }

  Host server(int index) {
    String name = String.format("srv-%05d", index);
    return new Host(name, name + ".corp.example", address(100, index));
  }

  private static String address(int low, int index) {
    return "10." + (low + index / 62_500) + "." + index / 250 % 250 + "." + (1 + index % 250);
  }
}
