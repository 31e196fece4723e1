package dev.lapwing.pipeline.simulate.company;

import java.time.ZoneId;
import java.util.List;

/**
 * The providers that people of the simulation use at home, outdoors and in the offices.
 *
 * <p>The ranges are those of real providers, so that a geographic database puts an address where
 * the simulated logs put it. The customers are invented.
 */
public final class Internet {

  public static final City LISBON =
      city("Lisbon", "Lisbon", "Portugal", "1000-001", 38.7219, -9.1398, "Europe/Lisbon");
  public static final City LONDON =
      city("London", "England", "United Kingdom", "EC1A", 51.5088, -0.1260, "Europe/London");
  public static final City NEW_YORK =
      city("New York", "New York", "United States", "10001", 40.7128, -74.0060, "America/New_York");
  public static final City BANGALORE =
      city("Bengaluru", "Karnataka", "India", "560001", 12.9716, 77.5946, "Asia/Kolkata");
  public static final City SYDNEY =
      city(
          "Sydney", "New South Wales", "Australia", "2000", -33.8688, 151.2093, "Australia/Sydney");
  public static final City FRANKFURT =
      city("Frankfurt am Main", "Hesse", "Germany", "60311", 50.1188, 8.6843, "Europe/Berlin");
  public static final City MUMBAI =
      city("Mumbai", "Maharashtra", "India", "400001", 19.0760, 72.8777, "Asia/Kolkata");

  /** What staff have at home, by city; the first of a city has most customers. */
  public static final List<Provider> HOME =
      List.of(
          provider(LISBON, 2860, "NOS Comunicacoes", "netcabo.pt", "109.50", 0, 79),
          provider(LISBON, 3243, "MEO", "telepac.pt", "194.65", 190, 255),
          provider(
              LONDON, 2856, "British Telecommunications", "btcentralplus.com", "86.187", 0, 127),
          provider(LONDON, 5607, "Sky UK", "skybroadband.com", "90.223", 0, 127),
          provider(NEW_YORK, 12271, "Charter Communications", "nyc.res.rr.com", "74.71", 0, 127),
          provider(NEW_YORK, 701, "Verizon Fios", "verizon.net", "71.167", 60, 85),
          provider(BANGALORE, 9829, "Bharat Sanchar Nigam", "bsnl.in", "117.218", 196, 255),
          provider(BANGALORE, 24560, "Bharti Airtel", "airtel.in", "122.166", 151, 199),
          provider(SYDNEY, 1221, "Telstra", "bigpond.net.au", "60.228", 0, 255),
          provider(SYDNEY, 4804, "SingTel Optus", "optusnet.com.au", "49.195", 176, 207));

  public static final List<Provider> MOBILE =
      List.of(
          provider(LISBON, 42863, "MEO Movel", "meo.pt", "88.214", 128, 159),
          provider(LONDON, 35228, "Telefonica UK", "o2.co.uk", "158.230", 0, 255),
          provider(NEW_YORK, 6167, "Verizon Wireless", "myvzw.com", "166.152", 0, 255),
          provider(BANGALORE, 45609, "Bharti Airtel Mobility", "airtel.in", "223.237", 192, 255),
          provider(SYDNEY, 1221, "Telstra Mobile", "telstra.net", "1.144", 111, 255));

  /** Lines of the offices, one /24 each. */
  public static final List<Provider> BUSINESS =
      List.of(
          provider(LISBON, 15525, "MEO Empresas", "telepac.pt", "213.13", 77, 77),
          provider(
              LONDON, 2856, "British Telecommunications", "btbusiness.co.uk", "81.142", 21, 21),
          provider(NEW_YORK, 174, "Cogent Communications", "cogentco.com", "38.230", 140, 140),
          provider(BANGALORE, 7633, "Software Technology Parks", "stpi.in", "164.164", 210, 210),
          provider(SYDNEY, 1221, "Telstra Business", "telstra.net", "203.40", 170, 170));

  /** Where the company's VPN, in a data centre, meets the internet. */
  public static final Provider VPN_EGRESS =
      provider(FRANKFURT, 16509, "Amazon.com", "amazonaws.com", "18.196", 10, 10);

  /** The same for the east. */
  public static final Provider VPN_EGRESS_EAST =
      provider(MUMBAI, 16509, "Amazon.com", "amazonaws.com", "13.232", 10, 10);

  /** Hotels in Europe that travellers stay in. */
  public static final List<Provider> HOTELS = Abroad.EUROPE;

  /** Where attackers come from: far from every office. */
  public static final List<Provider> FAR_AWAY = Abroad.FAR_AWAY;

  /** Rented machines, near or far, whose addresses belong to nobody's home. */
  public static final List<Provider> HOSTING =
      List.of(
          provider(LONDON, 24940, "Hetzner Online", "your-server.de", "2.28", 0, 255),
          provider(FRANKFURT, 63949, "Akamai Connected Cloud", "linode.com", "172.104", 224, 255),
          provider(NEW_YORK, 20473, "Vultr", "vultrusercontent.com", "44.33", 128, 191),
          provider(BANGALORE, 14061, "DigitalOcean", "digitalocean.com", "139.59", 0, 95));

  private Internet() {}

  /** Who of these serves this city, in order; may be empty. */
  public static List<Provider> in(City city, List<Provider> all) {
    return all.stream().filter(provider -> provider.city().equals(city)).toList();
  }

  static City city(
      String name,
      String state,
      String country,
      String postal,
      double lat,
      double lon,
      String zone) {
    return new City(name, state, country, postal, lat, lon, ZoneId.of(zone));
  }

  static Provider provider(
      City city, int asn, String organisation, String domain, String prefix, int low, int high) {
    return new Provider(city, asn, organisation, domain, prefix, low, high);
  }
}
