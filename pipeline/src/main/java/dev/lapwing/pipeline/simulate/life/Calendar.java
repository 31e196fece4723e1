package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who works when and where. */
public final class Calendar {

  private static final double WEEKEND_WORK = 0.06;
  private static final double DAY_OFF = 0.06;
  private static final double VPN_AT_HOME = 0.7;

  private record Date(int person, LocalDate date) {}

  private final Company company;
  private final long seed;
  private final Map<Date, Address> trips = new HashMap<>();
  private final Set<Date> absences = new HashSet<>();

  public Calendar(Company company, long seed) {
    this.company = company;
    this.seed = seed;
  }

  /** On this day the person works from a far place. */
  public void send(Person person, LocalDate date, Address hotel) {
    trips.put(new Date(person.index(), date), hotel);
  }

  /** In these days the person does nothing. */
  public void absent(Person person, LocalDate from, LocalDate until) {
    from.datesUntil(until).forEach(date -> absences.add(new Date(person.index(), date)));
  }

  /** The person's working day on this date of its own calendar; none on a day off. */
  public Optional<WorkDay> day(Person person, LocalDate date) {
    Dice dice = Dice.of(seed, "calendar", person.index(), date);
    boolean off = dice.chance(weekend(date) ? 1 - WEEKEND_WORK : DAY_OFF);
    boolean home = weekend(date) || dice.chance(person.rhythm().homeShare());
    Address hotel = trips.get(new Date(person.index(), date));
    if (hotel != null) {
      return Optional.of(hours(person, date, WorkDay.Place.AWAY, hotel, dice));
    }
    if (off || absences.contains(new Date(person.index(), date))) {
      return Optional.empty();
    }
    return Optional.of(
        home
            ? hours(person, date, WorkDay.Place.HOME, person.home(), dice)
            : hours(person, date, WorkDay.Place.OFFICE, person.office().address(), dice));
  }

  private static boolean weekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private WorkDay hours(
      Person person, LocalDate date, WorkDay.Place place, Address local, Dice dice) {
    Rhythm rhythm = person.rhythm();
    double from = Math.max(6.5, dice.normal(rhythm.startHour(), 0.35));
    double hours = Math.max(2, dice.normal(rhythm.hours(), 0.5));
    ZoneId zone = local.city().zone();
    LocalTime time = LocalTime.ofSecondOfDay((long) (from * 3600));
    long start = date.atTime(time).atZone(zone).toInstant().toEpochMilli() + dice.between(0, 999);
    long end = start + (long) (hours * WorkDay.HOUR);
    boolean vpn = place != WorkDay.Place.OFFICE && (person.tunnelled() || dice.chance(VPN_AT_HOME));
    return new WorkDay(company, person, start, end, place, local, vpn);
  }
}
