package dev.lapwing.pipeline.simulate.company;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Founds a company: the same seed, size and period always give the same one. */
public final class Founding {

  static final String SID = "S-1-5-21-1804512346-2271930541-3389120077-";

  private static final List<String> SERVICES =
      List.of("svc-backup", "svc-monitor", "svc-deploy", "svc-scan", "svc-sync", "svc-install");

  /** Too short for anybody to come or go. */
  private static final Period MOMENT = new Period(LocalDate.of(2026, 3, 2), 1);

  private Founding() {}

  /** A company in which nobody comes or goes. */
  public static Company of(int size, long seed) {
    return of(size, seed, MOMENT);
  }

  /**
   * @param size number of people, at least 10
   * @param period the days in which some come and go
   */
  public static Company of(int size, long seed, Period period) {
    Servers servers = Servers.of(size >= Offices.LARGE);
    Address west = Internet.VPN_EGRESS.address("18.196.10.17");
    Address east = Internet.VPN_EGRESS_EAST.address("13.232.10.17");
    Offices offices = new Offices(size, servers, west, east);
    Hiring hiring = new Hiring(offices, new Careers(period), seed);
    List<Person> people = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      people.add(hiring.next());
    }
    Address vdi = Internet.VPN_EGRESS.address("18.196.10.30");
    return new Company(List.copyOf(people), offices.all(), servers, services(), west, vdi);
  }

  private static List<ServiceAccount> services() {
    List<ServiceAccount> services = new ArrayList<>();
    for (String login : SERVICES) {
      services.add(new ServiceAccount(login, SID + (601 + services.size())));
    }
    return List.copyOf(services);
  }
}
