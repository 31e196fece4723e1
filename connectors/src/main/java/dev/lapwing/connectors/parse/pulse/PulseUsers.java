package dev.lapwing.connectors.parse.pulse;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.User;

/** Accounts as the gateway writes them. */
final class PulseUsers {

  private PulseUsers() {}

  /**
   * @return null for nobody, and for the gateway itself ({@code System})
   */
  static User user(String name) {
    if (name == null || name.isBlank() || name.equals("System")) {
      return null;
    }
    int slash = name.indexOf('\\');
    boolean mail = name.indexOf('@') > 0;
    String bare = slash < 0 ? name : name.substring(slash + 1);
    String domain = slash <= 0 ? null : name.substring(0, slash);
    String local = mail ? bare.substring(0, bare.indexOf('@')) : bare;
    User user = User.of(null, local, domain, mail ? bare : null);
    return name.endsWith("$") ? user.withKind(AccountKind.MACHINE) : user;
  }
}
