package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.City;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Internet;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Provider;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Addresses that attackers act from. */
final class Footholds {

  private static final List<Provider> HOSTING =
      Stream.concat(
              Internet.HOSTING.stream(),
              Stream.of(
                  new Provider(
                      Internet.LISBON, 24768, "Almouroltec", "ptisp.pt", "5.253", 181, 183)))
          .toList();

  private Footholds() {}

  /** Another continent. */
  static Address far(Dice dice) {
    return dice.pick(Internet.FAR_AWAY).customer(dice);
  }

  /** A rented machine or VPN anywhere. */
  static Address hosted(Dice dice) {
    return dice.pick(HOSTING).customer(dice);
  }

  /** A rented machine or VPN in the person's city, else country; else somebody's line there. */
  static Address hostedNear(Person person, Dice dice) {
    City city = person.office().city();
    List<Provider> near = in(HOSTING, provider -> provider.city().equals(city));
    if (near.isEmpty()) {
      near = in(HOSTING, provider -> provider.city().country().equals(city.country()));
    }
    return near.isEmpty() ? residentialNear(person, dice) : dice.pick(near).customer(dice);
  }

  /** Somebody's home in the person's city: a residential proxy. */
  static Address residentialNear(Person person, Dice dice) {
    City city = person.office().city();
    List<Provider> near = in(Internet.HOME, provider -> provider.city().equals(city));
    return near.isEmpty() ? person.mobile() : dice.pick(near).customer(dice);
  }

  /** Any of the machines that a hired botnet has: homes and rented ones, near and far. */
  static Address bot(Dice dice) {
    List<Provider> all =
        Stream.of(Internet.HOME, Internet.FAR_AWAY, HOSTING).flatMap(List::stream).toList();
    return dice.pick(all).customer(dice);
  }

  private static List<Provider> in(List<Provider> all, Predicate<Provider> where) {
    return all.stream().filter(where).toList();
  }
}
