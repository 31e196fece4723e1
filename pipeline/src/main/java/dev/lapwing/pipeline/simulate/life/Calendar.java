package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Contract;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Internet;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Provider;
import dev.lapwing.pipeline.simulate.company.Rhythm;
import dev.lapwing.pipeline.simulate.company.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who works when and where. */
public final class Calendar {

  private static final double VPN_AT_HOME = 0.7;
  private static final double SHARED_DESKTOP = 0.6;
  private static final double ANOTHERS_SHIFT = 0.02;

  /** In a week of so many, a home gets another address from its provider. */
  private static final double NEW_LEASE = 0.05;

  /** Of a day away from the office in a café or at a friend's, with another provider. */
  private static final double ELSEWHERE = 0.02;

  private final Company company;
  private final long seed;
  private final Attendance attendance;
  private final Trips trips;
  private final Tempo tempo;

  public Calendar(Company company, long seed) {
    this.company = company;
    this.seed = seed;
    this.attendance = new Attendance(seed);
    this.trips = new Trips(seed);
    this.tempo = new Tempo(seed);
  }

  /** On this day the person works from a far place. */
  public void send(Person person, LocalDate date, Address hotel) {
    trips.book(person, date, hotel);
  }

  /** In these days the person does nothing. */
  public void absent(Person person, LocalDate from, LocalDate until) {
    attendance.excuse(person, from, until);
  }

  /** The person's working day on this date of its own calendar; none on a day off. */
  public Optional<WorkDay> day(Person person, LocalDate date) {
    Dice dice = Dice.of(seed, "calendar", person.index(), date);
    boolean works = attendance.works(person, date, dice);
    boolean home = weekend(date) || dice.chance(person.rhythm().homeShare());
    Address hotel = trips.on(date, person);
    if (hotel != null && !attendance.gone(person, date)) {
      return Optional.of(day(person, date, WorkDay.Place.AWAY, hotel, dice));
    }
    if (!works) {
      return Optional.empty();
    }
    boolean office = !home || person.terms().roundTheClock() && dice.chance(0.5);
    return Optional.of(
        office
            ? day(person, date, WorkDay.Place.OFFICE, person.office().address(), dice)
            : day(person, date, WorkDay.Place.HOME, home(person, date, dice), dice));
  }

  private static boolean weekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private WorkDay day(
      Person person, LocalDate date, WorkDay.Place place, Address local, Dice dice) {
    Rhythm rhythm = person.rhythm();
    ZoneId zone = local.city().zone();
    double from = Math.max(0.5, Math.min(23.5, dice.normal(startHour(person, dice), 0.35)));
    double hours = Math.max(2, Math.min(12, dice.normal(rhythm.hours(), 0.6)));
    LocalTime time = LocalTime.ofSecondOfDay((long) (from * 3600));
    long start = date.atTime(time).atZone(zone).toInstant().toEpochMilli() + dice.between(0, 999);
    long end = start + (long) (hours * WorkDay.HOUR);
    boolean vpn = place != WorkDay.Place.OFFICE && (person.tunnelled() || dice.chance(VPN_AT_HOME));
    Host desk = desk(person, place, dice);
    Bouts bouts = Bouts.of(start, end, dice);
    double level = tempo.level(person, date);
    return new WorkDay(company, person, date, start, end, place, local, vpn, desk, level, bouts);
  }

  private static double startHour(Person person, Dice dice) {
    boolean swapped = person.terms().roundTheClock() && dice.chance(ANOTHERS_SHIFT);
    return swapped ? dice.pick(List.of(Shift.values())).startHour() : person.rhythm().startHour();
  }

  /** Contractors often use a desktop that many share. */
  private Host desk(Person person, WorkDay.Place place, Dice dice) {
    boolean shared =
        person.terms().contract() == Contract.CONTRACTOR
            && place == WorkDay.Place.HOME
            && dice.chance(SHARED_DESKTOP);
    return shared ? dice.pick(company.servers().vdi()) : person.workstation();
  }

  private Address home(Person person, LocalDate date, Dice dice) {
    List<Provider> near = Internet.in(person.office().city(), Internet.HOME);
    if (dice.chance(ELSEWHERE)) {
      return dice.pick(near).customer(dice);
    }
    LocalDate monday = date.with(DayOfWeek.MONDAY);
    for (int weeks = 0; weeks < 8; weeks++) {
      Dice lease = Dice.of(seed, "lease", person.index(), monday.minusWeeks(weeks));
      if (lease.chance(NEW_LEASE)) {
        return provider(near, person.home()).customer(lease);
      }
    }
    return person.home();
  }

  private static Provider provider(List<Provider> all, Address address) {
    return all.stream()
        .filter(provider -> provider.asn() == address.asn())
        .findFirst()
        .orElse(all.get(0));
  }
}
