package dev.lapwing.pipeline.simulate.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Founds a company: the same seed and size always give the same one. */
public final class Founding {

  private static final String SID = "S-1-5-21-1804512346-2271930541-3389120077-";

  private final long seed;
  private final Servers servers = Servers.standard();
  private final List<Office> offices = offices(servers);

  private Founding(long seed) {
    this.seed = seed;
  }

  /**
   * @param size number of people, at least 10
   */
  public static Company of(int size, long seed) {
    return new Founding(seed).company(size);
  }

  private Company company(int size) {
    List<Person> people = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      people.add(person(i, people));
    }
    Address vpn = Internet.VPN_EGRESS.address("18.196.10.17");
    return new Company(List.copyOf(people), offices, servers, services(), vpn);
  }

  private static List<ServiceAccount> services() {
    return List.of(
        new ServiceAccount("svc-backup", SID + 601),
        new ServiceAccount("svc-monitor", SID + 602),
        new ServiceAccount("svc-deploy", SID + 603));
  }

  private static List<Office> offices(Servers servers) {
    List<String> codes = List.of("lis", "lon", "nyc");
    List<Office> offices = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      Provider line = Internet.BUSINESS.get(i);
      String network = line.prefix() + "." + line.low();
      offices.add(
          new Office(
              codes.get(i),
              line.city(),
              line.address(network + ".10"),
              network + ".0/24",
              "10." + (10 + i),
              servers.named("file0" + (i + 1))));
    }
    return List.copyOf(offices);
  }

  private Person person(int index, List<Person> before) {
    Dice dice = Dice.of(seed, "person", index);
    // The first two look after the machines, so that the smallest company has its admins.
    Department department = index < 2 ? Department.IT : department(dice);
    Office office = office(index, dice);
    String name = Names.of(index);
    String login = name.toLowerCase(Locale.ROOT).replace(' ', '.');
    Host workstation = workstation(index, office);
    boolean lead = before.stream().noneMatch(other -> other.department() == department);
    return new Person(
        index,
        name,
        login,
        login + "@" + Company.DOMAIN,
        "00u" + dice.token(17),
        SID + (1100 + index),
        department,
        department.label() + (lead ? " Lead" : ""),
        manager(department, before, lead),
        office,
        home(office, dice),
        mobile(office, dice),
        Devices.laptop(dice, workstation.name()),
        Devices.phone(dice, name),
        workstation,
        "10.200." + (index / 250) + "." + (index % 250 + 2),
        department == Department.IT,
        dice.chance(0.15),
        rhythm(dice));
  }

  /** New people fill the offices 4:3:3, so that even a small company has someone in each. */
  private Office office(int index, Dice dice) {
    int seat = index < 10 ? index : dice.between(0, 9);
    return offices.get(seat < 4 ? 0 : seat < 7 ? 1 : 2);
  }

  private static Department department(Dice dice) {
    int rank = dice.between(0, 99);
    for (Department department : Department.values()) {
      rank -= department.share();
      if (rank < 0) {
        return department;
      }
    }
    return Department.IT;
  }

  private static String manager(Department department, List<Person> before, boolean lead) {
    if (before.isEmpty()) {
      return null;
    }
    return lead
        ? before.get(0).email()
        : before.stream()
            .filter(other -> other.department() == department)
            .findFirst()
            .map(Person::email)
            .orElseThrow();
  }

  private static Host workstation(int index, Office office) {
    String name = String.format(Locale.ROOT, "%s-ws-%04d", office.code(), index + 1);
    String ip = office.privatePrefix() + "." + (index / 250) + "." + (index % 250 + 2);
    return new Host(name, name + "." + Company.DOMAIN, ip);
  }

  private static Address home(Office office, Dice dice) {
    return dice.pickFavourite(in(office, Internet.HOME)).customer(dice);
  }

  private static Address mobile(Office office, Dice dice) {
    return in(office, Internet.MOBILE).get(0).customer(dice);
  }

  private static List<Provider> in(Office office, List<Provider> all) {
    return all.stream().filter(provider -> provider.city().equals(office.city())).toList();
  }

  private static Rhythm rhythm(Dice dice) {
    return new Rhythm(
        Math.max(7.5, Math.min(10.5, dice.normal(9, 0.6))),
        Math.max(6, Math.min(10, dice.normal(8.3, 0.6))),
        dice.pick(List.of(0.0, 0.1, 0.2, 0.4, 0.4, 0.6, 1.0)),
        Math.max(0.4, Math.min(2.5, dice.lognormal(1, 0.35))),
        dice.lognormal(250_000, 0.5));
  }
}
