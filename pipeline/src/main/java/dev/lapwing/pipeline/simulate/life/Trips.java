package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Who is where on business: in one week of a hundred, in a hotel a night's journey away. */
final class Trips {

  private static final double PER_WEEK = 0.01;

  private record Day(int person, LocalDate date) {}

  private final long seed;
  private final Map<Day, Address> booked = new HashMap<>();

  Trips(long seed) {
    this.seed = seed;
  }

  void book(Person person, LocalDate date, Address hotel) {
    booked.put(new Day(person.index(), date), hotel);
  }

  /** Where the person is; null for at home. */
  Address on(LocalDate date, Person person) {
    Address hotel = booked.get(new Day(person.index(), date));
    return hotel != null ? hotel : ordinary(person, date);
  }

  private Address ordinary(Person person, LocalDate date) {
    LocalDate monday = date.with(DayOfWeek.MONDAY);
    Dice dice = Dice.of(seed, "trip", person.index(), monday);
    if (!dice.chance(PER_WEEK) || person.terms().shift() != Shift.DAY) {
      return null;
    }
    LocalDate first = monday.plusDays(dice.between(0, 2));
    LocalDate last = first.plusDays(dice.between(1, 2));
    Address hotel = dice.pick(person.office().region().hotels()).customer(dice);
    return date.isBefore(first) || date.isAfter(last) ? null : hotel;
  }
}
