package dev.lapwing.connectors.parse.asa;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.core.event.User;

/** Accounts as a firewall names them: of the directory behind it, unless it says local. */
final class AsaUsers {

  private AsaUsers() {}

  /**
   * @return null for no name and for asterisks, which hide a name that does not exist
   */
  static User user(String name) {
    return user(name, null);
  }

  /**
   * @param device the firewall's name, for an account of its local database; null for others
   */
  static User user(String name, String device) {
    if (name == null || name.isBlank() || name.chars().allMatch(c -> c == '*')) {
      return null;
    }
    int slash = name.indexOf('\\');
    if (name.startsWith("LOCAL\\")) { // a VPN user that the firewall knows from no directory
      return user(name.substring("LOCAL\\".length()).replaceFirst("^\\\\", ""), null);
    }
    if (slash > 0 && slash < name.length() - 1) {
      return User.of(null, name.substring(slash + 1), name.substring(0, slash), null);
    }
    if (name.indexOf('@') > 0) {
      return User.of(null, name.substring(0, name.indexOf('@')), null, name);
    }
    // A site-to-site tunnel's "user" is the other gateway's address: no person and no account.
    return Addresses.canonical(name) != null ? null : User.of(null, name, device, null);
  }
}
