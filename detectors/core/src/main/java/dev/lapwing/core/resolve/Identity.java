package dev.lapwing.core.resolve;

import dev.lapwing.core.event.AccountKind;
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
    String timeZone) {

  public Identity {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(uid, "uid");
    aliases = List.copyOf(aliases);
  }
}
