package dev.lapwing.pipeline.simulate.company;

import java.time.ZoneId;
import java.util.List;

/**
 * The providers that people of the simulation use.
 *
 * <p>The ranges are those of real providers, so that any geographic database puts an address where
 * the simulated logs put it. The customers are invented.
 */
public final class Internet {

  public static final City LISBON =
      city("Lisbon", "Lisbon", "Portugal", "1000-001", 38.7219, -9.1398, "Europe/Lisbon");
  public static final City LONDON =
      city("London", "England", "United Kingdom", "EC1A", 51.5088, -0.1260, "Europe/London");
  public static final City NEW_YORK =
      city("New York", "New York", "United States", "10001", 40.7128, -74.0060, "America/New_York");
  public static final City FRANKFURT =
      city("Frankfurt am Main", "Hesse", "Germany", "60311", 50.1188, 8.6843, "Europe/Berlin");

  /** What staff have at home, by city; the first of a city has most customers. */
  public static final List<Provider> HOME =
      List.of(
          provider(LISBON, 3243, "MEO", "telepac.pt", "85.241", 0, 255),
          provider(LISBON, 2860, "NOS Comunicacoes", "netcabo.pt", "89.181", 0, 255),
          provider(
              LONDON, 2856, "British Telecommunications", "btcentralplus.com", "86.130", 0, 255),
          provider(LONDON, 5607, "Sky UK", "skybroadband.com", "90.200", 0, 255),
          provider(NEW_YORK, 701, "Verizon Fios", "verizon.net", "71.167", 0, 255),
          provider(NEW_YORK, 12271, "Charter Communications", "nyc.res.rr.com", "68.173", 0, 126));

  public static final List<Provider> MOBILE =
      List.of(
          provider(LISBON, 12353, "Vodafone Portugal", "vodafone.pt", "46.189", 128, 255),
          provider(LONDON, 25135, "Vodafone UK", "vodafone.co.uk", "85.255", 232, 237),
          provider(NEW_YORK, 21928, "T-Mobile USA", "t-mobile.com", "172.58", 200, 239));

  /** Lines of the offices, one /24 each. */
  public static final List<Provider> BUSINESS =
      List.of(
          provider(LISBON, 15525, "MEO Empresas", "telepac.pt", "62.28", 77, 77),
          provider(
              LONDON, 2856, "British Telecommunications", "btbusiness.co.uk", "81.134", 21, 21),
          provider(NEW_YORK, 174, "Cogent Communications", "cogentco.com", "38.122", 40, 40));

  /** Where the company's VPN, in a data centre, meets the internet. */
  public static final Provider VPN_EGRESS =
      provider(FRANKFURT, 16509, "Amazon.com", "amazonaws.com", "18.196", 10, 10);

  /** Hotels that travellers stay in. */
  public static final List<Provider> HOTELS =
      List.of(
          provider(
              city("Madrid", "Madrid", "Spain", "28001", 40.4168, -3.7038, "Europe/Madrid"),
              3352,
              "Telefonica de Espana",
              "rima-tde.net",
              "83.45",
              0,
              255),
          provider(
              city("Berlin", "Land Berlin", "Germany", "10115", 52.5200, 13.4050, "Europe/Berlin"),
              3320,
              "Deutsche Telekom",
              "t-ipconnect.de",
              "87.150",
              0,
              255),
          provider(
              city("Paris", "Ile-de-France", "France", "75001", 48.8566, 2.3522, "Europe/Paris"),
              3215,
              "Orange",
              "wanadoo.fr",
              "90.10",
              0,
              255));

  /** Where attackers come from: far from every office. */
  public static final List<Provider> FAR_AWAY =
      List.of(
          provider(
              city(
                  "Uberlandia",
                  "Minas Gerais",
                  "Brazil",
                  "38400",
                  -18.9186,
                  -48.2772,
                  "America/Sao_Paulo"),
              16735,
              "Algar Telecom",
              "algartelecom.com.br",
              "177.69",
              0,
              255),
          provider(
              city("Lagos", "Lagos", "Nigeria", "100001", 6.5244, 3.3792, "Africa/Lagos"),
              36873,
              "Airtel Networks",
              "airtel.com.ng",
              "105.113",
              0,
              190),
          provider(
              city("Hanoi", "Hanoi", "Vietnam", "100000", 21.0278, 105.8342, "Asia/Ho_Chi_Minh"),
              7552,
              "Viettel Group",
              "viettel.vn",
              "171.230",
              0,
              255),
          provider(
              city("Jakarta", "Jakarta", "Indonesia", "10110", -6.2088, 106.8456, "Asia/Jakarta"),
              7713,
              "Telekomunikasi Indonesia",
              "telkom.net.id",
              "36.70",
              0,
              255));

  /** Rented machines, near or far, whose addresses belong to nobody's home. */
  public static final List<Provider> HOSTING =
      List.of(
          provider(LONDON, 14061, "DigitalOcean", "digitalocean.com", "46.101", 0, 95),
          provider(FRANKFURT, 24940, "Hetzner Online", "your-server.de", "88.198", 0, 255),
          provider(NEW_YORK, 14061, "DigitalOcean", "digitalocean.com", "104.248", 0, 15));

  private Internet() {}

  private static City city(
      String name,
      String state,
      String country,
      String postal,
      double lat,
      double lon,
      String zone) {
    return new City(name, state, country, postal, lat, lon, ZoneId.of(zone));
  }

  private static Provider provider(
      City city, int asn, String organisation, String domain, String prefix, int low, int high) {
    return new Provider(city, asn, organisation, domain, prefix, low, high);
  }
}
