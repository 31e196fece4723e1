package dev.lapwing.pipeline.simulate.company;

import static dev.lapwing.pipeline.simulate.company.Internet.city;
import static dev.lapwing.pipeline.simulate.company.Internet.provider;

import java.util.List;

/** Places where the company has no office. */
final class Abroad {

  /** A night's journey from Lisbon and London. */
  static final List<Provider> EUROPE =
      List.of(
          provider(
              city("Madrid", "Madrid", "Spain", "28001", 40.4168, -3.7038, "Europe/Madrid"),
              3352,
              "Telefonica de Espana",
              "rima-tde.net",
              "2.138",
              96,
              175),
          provider(
              city("Berlin", "Land Berlin", "Germany", "10115", 52.5200, 13.4050, "Europe/Berlin"),
              6805,
              "Telefonica Germany",
              "telefonica.de",
              "89.14",
              0,
              255),
          provider(
              city("Paris", "Ile-de-France", "France", "75001", 48.8566, 2.3522, "Europe/Paris"),
              3215,
              "Orange",
              "wanadoo.fr",
              "90.98",
              0,
              255));

  static final List<Provider> AMERICA =
      List.of(
          provider(
              city(
                  "Chicago",
                  "Illinois",
                  "United States",
                  "60601",
                  41.88,
                  -87.63,
                  "America/Chicago"),
              7922,
              "Comcast Cable",
              "comcast.net",
              "96.168",
              0,
              255),
          provider(
              city(
                  "Boston",
                  "Massachusetts",
                  "United States",
                  "02108",
                  42.36,
                  -71.06,
                  "America/New_York"),
              7922,
              "Comcast Cable",
              "comcast.net",
              "96.137",
              0,
              255));

  static final List<Provider> INDIA =
      List.of(
          provider(
              city("Chennai", "Tamil Nadu", "India", "600001", 13.08, 80.27, "Asia/Kolkata"),
              18101,
              "Reliance Communications",
              "rcom.co.in",
              "220.226",
              0,
              255),
          provider(
              city("Mumbai", "Maharashtra", "India", "400001", 19.076, 72.8777, "Asia/Kolkata"),
              9829,
              "Bharat Sanchar Nigam",
              "bsnl.in",
              "120.62",
              32,
              111));

  static final List<Provider> AUSTRALIA =
      List.of(
          provider(
              city(
                  "Melbourne",
                  "Victoria",
                  "Australia",
                  "3000",
                  -37.81,
                  144.96,
                  "Australia/Melbourne"),
              1221,
              "Telstra",
              "telstra.net",
              "137.147",
              0,
              255),
          provider(
              city(
                  "Brisbane",
                  "Queensland",
                  "Australia",
                  "4000",
                  -27.47,
                  153.03,
                  "Australia/Brisbane"),
              1221,
              "Telstra",
              "bigpond.net.au",
              "58.165",
              0,
              255));

  static final List<Provider> FAR_AWAY =
      List.of(
          provider(
              city(
                  "Sao Paulo",
                  "Sao Paulo",
                  "Brazil",
                  "01000",
                  -23.5505,
                  -46.6333,
                  "America/Sao_Paulo"),
              26615,
              "TIM Brasil",
              "timbrasil.com.br",
              "189.40",
              1,
              1),
          provider(
              city("Lagos", "Lagos", "Nigeria", "100001", 6.5244, 3.3792, "Africa/Lagos"),
              36873,
              "Airtel Networks",
              "airtel.com.ng",
              "105.121",
              0,
              255),
          provider(
              city("Hanoi", "Hanoi", "Vietnam", "100000", 21.0278, 105.8342, "Asia/Ho_Chi_Minh"),
              7552,
              "Viettel Group",
              "viettel.vn",
              "171.230",
              95,
              255),
          provider(
              city("Jakarta", "Jakarta", "Indonesia", "10110", -6.2088, 106.8456, "Asia/Jakarta"),
              7713,
              "Telekomunikasi Indonesia",
              "telkom.net.id",
              "36.87",
              0,
              207));

  private Abroad() {}
}
