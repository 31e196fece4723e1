package dev.lapwing.pipeline.simulate.vendor;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.ServiceAccount;
import java.util.Locale;

/** An account as Windows names it. */
public record WindowsAccount(String sid, String name, String domain) {

  static final WindowsAccount NOBODY = new WindowsAccount("S-1-0-0", "-", "-");

  public static WindowsAccount of(Person person) {
    return new WindowsAccount(person.sid(), person.login(), Company.WINDOWS_DOMAIN);
  }

  public static WindowsAccount of(ServiceAccount service) {
    return new WindowsAccount(service.sid(), service.login(), Company.WINDOWS_DOMAIN);
  }

  /** The operating system itself: the machine's own account. */
  public static WindowsAccount system(Host host) {
    String name = host.name().toUpperCase(Locale.ROOT) + "$";
    return new WindowsAccount("S-1-5-18", name, Company.WINDOWS_DOMAIN);
  }
}
