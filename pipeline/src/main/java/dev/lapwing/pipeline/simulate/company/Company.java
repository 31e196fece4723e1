package dev.lapwing.pipeline.simulate.company;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who works where, with what.
 *
 * @param vpn the address that the VPN's users in the west have on the internet
 * @param vdi the address that the users of shared desktops have on the internet
 */
public record Company(
    List<Person> people,
    List<Office> offices,
    Servers servers,
    List<ServiceAccount> services,
    Address vpn,
    Address vdi) {

  public static final String TENANT = "corp";
  public static final String DOMAIN = "corp.example";
  public static final String WINDOWS_DOMAIN = "CORP";

  /** People who may administer servers; at least two. */
  public List<Person> admins() {
    return people.stream().filter(Person::admin).toList();
  }

  /** The company without those who come, go or change in this time. */
  public Company steady(Period period) {
    List<Person> steady = people.stream().filter(person -> person.career().steady(period)).toList();
    return new Company(steady, offices, servers, services, vpn, vdi);
  }

  /** The addresses where the VPN meets the internet, without repetition. */
  public Set<String> gateways() {
    Set<String> gateways = new TreeSet<>();
    offices.forEach(office -> gateways.add(office.gateway().ip()));
    return gateways;
  }

  /** The account of this name. */
  public ServiceAccount service(String login) {
    return services.stream()
        .filter(service -> service.login().equals(login))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no account is called " + login));
  }
}
