package dev.lapwing.pipeline.simulate.company;

import java.util.List;

/**
 * Who works where, with what.
 *
 * @param vpn the address that the VPN's users have on the internet
 */
public record Company(
    List<Person> people,
    List<Office> offices,
    Servers servers,
    List<ServiceAccount> services,
    Address vpn) {

  public static final String TENANT = "corp";
  public static final String DOMAIN = "corp.example";
  public static final String WINDOWS_DOMAIN = "CORP";

  /** People who may administer servers; at least two. */
  public List<Person> admins() {
    return people.stream().filter(Person::admin).toList();
  }
}
