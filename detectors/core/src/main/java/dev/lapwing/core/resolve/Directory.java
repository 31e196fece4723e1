package dev.lapwing.core.resolve;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
   * @return what it was called before that was known
   */
  public LateNames put(Identity identity) {
    remove(identity.tenant(), identity.uid());
    byUid.put(key(identity.tenant(), identity.uid()), identity);
    Set<String> met = new HashSet<>();
    for (String name : names(identity)) {
      byName.computeIfAbsent(name, each -> new HashMap<>(2)).put(identity.uid(), identity);
      Set<String> ids = strangers.remove(name);
      if (byName.get(name).size() == 1) {
        met.addAll(ids);
      }
    }
    return late(identity, met);
  }

  private LateNames late(Identity identity, Set<String> met) {
    // As Entities.userId has it: e-mails and names in lower case, numbers such as a SID as they
    // are.
    Set<String> possible = new HashSet<>();
    for (String alias : identity.aliases()) {
      if (byName.get(key(identity.tenant(), alias)).size() == 1) {
        possible.add(alias);
        possible.add(alias.toLowerCase(Locale.ROOT));
      }
    }
    String id = identity.uid().toLowerCase(Locale.ROOT);
    met.remove(id);
    possible.remove(id);
    return new LateNames(Entity.user(identity.tenant(), id), met, possible);
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
   * @return what an identity was called before that was known
   */
  public LateNames apply(IdentityChange change) {
    if (change.identity() != null) {
      return put(change.identity());
    }
    remove(change.tenant(), change.uid());
    return LateNames.NONE;
  }

  public int size() {
    return byUid.size();
  }

  /** Whether anybody of this tenant is known. */
  public boolean knows(String tenant) {
    return byUid.values().stream().anyMatch(identity -> identity.tenant().equals(tenant));
  }

  /** The identity that a log calls so; null if there is none, or more than one. */
  public Identity find(String tenant, User user) {
    return find(tenant, user, null);
  }

  /**
   * The same, and who is asked for in vain is remembered. Not thread-safe.
   *
   * @param id under which the account is kept if nobody is found; null if it is not
   */
  public Identity find(String tenant, User user, String id) {
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
    for (String name : names) {
      if (id != null) {
        strangers.add(key(tenant, name), id);
      }
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
