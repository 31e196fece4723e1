package dev.lapwing.core.event;

import java.util.List;

/**
 * What an account, group, privilege, service or task change was about.
 *
 * @param group the group concerned; null if none
 * @param groupUid its identifier; null if none
 * @param privileges roles, policies or privileges given or taken; never null
 * @param unit the Windows service or scheduled task concerned; null if none
 * @param command what that service or task runs; null if none
 */
public record Change(
    String group, String groupUid, List<String> privileges, String unit, String command) {

  public Change {
    privileges = privileges == null ? List.of() : List.copyOf(privileges);
  }

  public static Change group(String group, String groupUid) {
    return new Change(group, groupUid, List.of(), null, null);
  }

  public static Change privileges(List<String> privileges) {
    return new Change(null, null, privileges, null, null);
  }

  public static Change unit(String unit, String command) {
    return new Change(null, null, List.of(), unit, command);
  }
}
