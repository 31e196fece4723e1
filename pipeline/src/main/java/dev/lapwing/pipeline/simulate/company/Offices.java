package dev.lapwing.pipeline.simulate.company;

import java.util.ArrayList;
import java.util.List;

/** Opens the offices: three in the west, and from a hundred people on two more in the east. */
final class Offices {

  static final int LARGE = 100;

  private static final List<String> CODES = List.of("lis", "lon", "nyc", "blr", "syd");
  private static final List<Region> REGIONS =
      List.of(Region.EUROPE, Region.EUROPE, Region.AMERICA, Region.INDIA, Region.AUSTRALIA);
  private static final int[] SEATS_SMALL = {0, 0, 0, 0, 1, 1, 1, 2, 2, 2};
  private static final int[] SEATS = {0, 0, 1, 1, 1, 2, 2, 3, 3, 4};

  private final List<Office> all;
  private final int[] seats;

  Offices(int people, Servers servers, Address west, Address east) {
    boolean large = people >= LARGE;
    this.seats = large ? SEATS : SEATS_SMALL;
    List<Office> opened = new ArrayList<>();
    for (int i = 0; i < (large ? CODES.size() : 3); i++) {
      opened.add(office(i, servers, i < 3 ? west : east));
    }
    this.all = List.copyOf(opened);
  }

  private static Office office(int number, Servers servers, Address gateway) {
    Provider line = Internet.BUSINESS.get(number);
    String network = line.prefix() + "." + line.low();
    return new Office(
        CODES.get(number),
        line.city(),
        REGIONS.get(number),
        line.address(network + ".10"),
        network + ".0/24",
        "10." + (10 + number),
        servers.named("file0" + (number + 1)),
        gateway);
  }

  List<Office> all() {
    return all;
  }

  /** New people fill the offices by seats, so that even a small company has someone in each. */
  Office of(int person, Dice dice) {
    int seat = person < seats.length ? person : dice.between(0, seats.length - 1);
    return all.get(seats[seat]);
  }
}
