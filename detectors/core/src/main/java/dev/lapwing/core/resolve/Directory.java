package dev.lapwing.core.resolve;

import dev.lapwing.core.event.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All identities, by every name they have. Names are compared without case. A name that two
 * identities claim resolves to neither: a wrong entity is worse than none.
 */
public final class Directory {

  private final Map<String, Identity> byUid = new HashMap<>();

  /** For each name all who claim it, by uid: nearly always one. */
  private final Map<String, Map<String, Identity>> byName = new HashMap<>();

  private final Strangers strangers = new Strangers();

  /**
   * Adds an identity, or replaces the one with its uid.
   *
   * @return how many of its names were asked for before, in vain
   */
  public int put(Identity identity) {
    int late = 0;
    remove(identity.tenant(), identity.uid());
    byUid.put(key(identity.tenant(), identity.uid()), identity);
    for (String name : names(identity)) {
      byName.computeIfAbsent(name, each -> new HashMap<>(2)).put(identity.uid(), identity);
      late += strangers.remove(name) ? 1 : 0;
    }
    return late;
  }

  /** Forgets an identity; unknown ones are no mistake. */
  public void remove(String tenant, String uid) {
    Identity old = byUid.remove(key(tenant, uid));
    if (old == null) {
      return;
    }
    for (String name : names(old)) {
      byName.computeIfPresent(
          name,
          (each, claims) -> {
            claims.remove(uid);
            return claims.isEmpty() ? null : claims;
          });
    }
  }

  /**
   * Takes news in.
   *
   * @return how many names were asked for before, in vain, and are somebody's now
   */
  public int apply(IdentityChange change) {
    if (change.identity() != null) {
      return put(change.identity());
    }
    remove(change.tenant(), change.uid());
    return 0;
  }

  public int size() {
    return byUid.size();
  }

  /** Whether anybody of this tenant is known. */
  public boolean knows(String tenant) {
    return byUid.values().stream().anyMatch(identity -> identity.tenant().equals(tenant));
  }

  /** The identity that a log calls so; null if there is none, or more than one. Not thread-safe. */
  public Identity find(String tenant, User user) {
    List<String> names = new ArrayList<>();
    if (user.uid() != null) {
      names.add(user.uid());
    }
    if (user.email() != null) {
      names.add(user.email());
    }
    if (user.name() != null && user.domain() != null) {
      names.add(user.domain() + '\\' + user.name());
    } else if (user.name() != null) {
      names.add(user.name()); // a bare name only where the log gives no domain with it
    }
    for (String name : names) {
      Map<String, Identity> claims = byName.getOrDefault(key(tenant, name), Map.of());
      if (claims.size() == 1) {
        return claims.values().iterator().next();
      }
    }
    String called =
        user.email() != null ? user.email() : names.isEmpty() ? null : names.get(names.size() - 1);
    if (called != null) {
      strangers.add(key(tenant, called));
    }
    return null;
  }

  private static List<String> names(Identity identity) {
    List<String> names = new ArrayList<>();
    names.add(key(identity.tenant(), identity.uid()));
    identity.aliases().forEach(alias -> names.add(key(identity.tenant(), alias)));
    return names;
  }

  private static String key(String tenant, String name) {
    return tenant + '|' + name.toLowerCase(Locale.ROOT);
  }
}
