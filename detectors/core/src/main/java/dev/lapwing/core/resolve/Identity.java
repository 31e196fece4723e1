package dev.lapwing.core.resolve;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Context;
import java.util.List;
import java.util.Objects;

/**
 * What the organisation knows of an account.
 *
 * @param tenant whose it is
 * @param uid never changes, whatever the person or account is called; the entity's id
 * @param aliases all names under which logs know it: login, UPN, SID, {@code DOMAIN\name}
 * @param kind unresolved where not said
 * @param privileged whether much can be done with it
 * @param role null if not said
 * @param department null if not said
 * @param site null if not said
 * @param timeZone IANA name; null if not said
 * @param manager uid of whom they report to; null if not said
 * @param employment when they are there
 */
public record Identity(
    String tenant,
    String uid,
    List<String> aliases,
    AccountKind kind,
    boolean privileged,
    String role,
    String department,
    String site,
    String timeZone,
    String manager,
    Employment employment) {

  public Identity {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(uid, "uid");
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(employment, "employment");
  }

  /** The same, with a manager and times of employment. */
  public Identity employed(String by, Employment when) {
    return new Identity(
        tenant, uid, aliases, kind, privileged, role, department, site, timeZone, by, when);
  }

  /** Nobody's report, and always there. */
  public static Identity of(
      String tenant,
      String uid,
      List<String> aliases,
      AccountKind kind,
      boolean privileged,
      String role,
      String department,
      String site,
      String timeZone) {
    return new Identity(
        tenant,
        uid,
        aliases,
        kind,
        privileged,
        role,
        department,
        site,
        timeZone,
        null,
        Employment.ALWAYS);
  }

  /**
   * Its place in the organisation.
   *
   * @param time as of when, ms
   * @return null where nothing of it is said
   */
  public Context context(long time) {
    String group = group();
    boolean absent = employment.absent(time);
    return group == null && timeZone == null && role == null && !absent
        ? null
        : new Context(timeZone, group, role, absent);
  }

  /** Whom they are compared with: {@code department@site}, else the one that is said, else null. */
  private String group() {
    if (department == null) {
      return site;
    }
    return site == null ? department : department + '@' + site;
  }
}
