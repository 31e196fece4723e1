package dev.lapwing.pipeline.simulate.company;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Hires people, one after the other. */
final class Hiring {

  /** IT looks after the machines; so small that the first two people make sure of it. */
  private static final int FIRST_ADMINS = 2;

  private static final Set<DayOfWeek> WORKING_WEEK =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final Offices offices;
  private final Careers careers;
  private final long seed;
  private final Map<Department, String> leads = new EnumMap<>(Department.class);
  private String head;
  private int hired;

  Hiring(Offices offices, Careers careers, long seed) {
    this.offices = offices;
    this.careers = careers;
    this.seed = seed;
  }

  Person next() {
    int index = hired++;
    Dice dice = Dice.of(seed, "person", index);
    Department department = index < FIRST_ADMINS ? Department.IT : department(dice);
    Office office = offices.of(index, dice);
    String name = Names.of(index);
    String login = name.toLowerCase(Locale.ROOT).replace(' ', '.');
    String email = login + "@" + Company.DOMAIN;
    Host workstation = workstation(index, office);
    boolean lead = !leads.containsKey(department);
    String manager = manager(department, email);
    Dice terms = Dice.of(seed, "terms", index);
    Terms agreed = lead ? fullTime() : terms(department, terms);
    Career career = careers.of(department, agreed.contract(), terms);
    return new Person(
        index,
        name,
        login,
        email,
        "00u" + dice.token(17),
        Founding.SID + (1100 + index),
        department,
        department.label() + (lead ? " Lead" : ""),
        manager,
        office,
        home(office, dice),
        mobile(office, dice),
        Devices.laptop(dice, workstation.name()),
        Devices.phone(dice, name),
        workstation,
        "10.200." + (index / 250) + "." + (index % 250 + 2),
        department == Department.IT,
        dice.chance(0.15),
        rhythm(agreed.shift(), dice),
        agreed,
        lead || department == Department.IT ? careers.steady(career) : career,
        careers.replacement(0.03, terms, () -> Devices.phone(terms, name)),
        careers.replacement(0.015, terms, () -> Devices.laptop(terms, workstation.name())));
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

  /** The first of a department leads it, the first of all the company. */
  private String manager(Department department, String email) {
    String lead = leads.putIfAbsent(department, email);
    String manager = lead == null ? head : lead;
    head = head == null ? email : head;
    return manager;
  }

  private static Terms fullTime() {
    return new Terms(Contract.FULL_TIME, Shift.DAY, WORKING_WEEK, -1);
  }

  private static Terms terms(Department department, Dice dice) {
    double lot = dice.uniform();
    Contract contract =
        lot < 0.1
            ? Contract.PART_TIME
            : lot < 0.2 && department != Department.IT ? Contract.CONTRACTOR : Contract.FULL_TIME;
    boolean turns = department.roundTheClock();
    Shift shift =
        turns ? dice.pick(List.of(Shift.DAY, Shift.DAY, Shift.LATE, Shift.NIGHT)) : Shift.DAY;
    Set<DayOfWeek> days = contract == Contract.PART_TIME ? someDays(dice) : WORKING_WEEK;
    return new Terms(contract, shift, days, turns ? dice.between(0, 7) : -1);
  }

  /** Two or three days of the week. */
  private static Set<DayOfWeek> someDays(Dice dice) {
    List<DayOfWeek> left = new ArrayList<>(WORKING_WEEK);
    for (int off = dice.between(2, 3); off > 0; off--) {
      left.remove(dice.between(0, left.size() - 1));
    }
    return Set.copyOf(left);
  }

  private static Host workstation(int index, Office office) {
    String name = String.format(Locale.ROOT, "%s-ws-%04d", office.code(), index + 1);
    String ip = office.privatePrefix() + "." + (index / 250) + "." + (index % 250 + 2);
    return new Host(name, name + "." + Company.DOMAIN, ip);
  }

  private static Address home(Office office, Dice dice) {
    return dice.pickFavourite(Internet.in(office.city(), Internet.HOME)).customer(dice);
  }

  private static Address mobile(Office office, Dice dice) {
    return Internet.in(office.city(), Internet.MOBILE).get(0).customer(dice);
  }

  private static Rhythm rhythm(Shift shift, Dice dice) {
    return new Rhythm(
        shift.usualStart(dice),
        Math.max(6, Math.min(10, dice.normal(8.3, 0.6))),
        dice.pick(List.of(0.0, 0.1, 0.2, 0.4, 0.4, 0.6, 1.0)),
        Math.max(0.25, Math.min(6, dice.lognormal(0.9, 0.5))),
        dice.lognormal(250_000, 0.8));
  }
}
