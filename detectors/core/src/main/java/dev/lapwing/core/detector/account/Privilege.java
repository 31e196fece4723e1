package dev.lapwing.core.detector.account;

import dev.lapwing.core.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an account, or a group, was given.
 *
 * @param name as the log has it
 * @param administrative whether its name says that much can be done with it
 */
record Privilege(String name, boolean administrative) {

  /** Roles, groups, policies and rights by which whoever has them can take the rest. */
  private static final Pattern ADMINISTRATIVE =
      Pattern.compile(
          "(?i).*(administrator|(^|[^a-z])admins?([^a-z]|$)|[a-z]admins$"
              + "|(^|[^a-z])(super.?user|root|owner|sudo|wheel)([^a-z]|$)"
              + "|(backup|account|server|print) operators|organization management"
              + "|applicationimpersonation|privileged (role|authentication)|global reader"
              + "|(se(debug|tcb|createtoken|enabledelegation|takeownership|loaddriver)privilege)"
              + "|(iam|poweruser)(full)?access|power users).*");

  /** All that the event says was given; a group that somebody joins is one. */
  static List<Privilege> of(Event event) {
    List<Privilege> given = new ArrayList<>();
    if (event.change() != null) {
      if (event.change().group() != null) {
        given.add(named(event.change().group()));
      }
      event.change().privileges().forEach(each -> given.add(named(each)));
    }
    return given;
  }

  static Privilege named(String name) {
    return new Privilege(name, ADMINISTRATIVE.matcher(name).matches());
  }
}
