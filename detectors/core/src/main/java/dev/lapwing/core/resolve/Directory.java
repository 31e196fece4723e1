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

  private static final Identity AMBIGUOUS =
      new Identity("", "", List.of(), null, false, null, null, null, null);

  private final Map<String, Identity> byUid = new HashMap<>();
  private final Map<String, Identity> byName = new HashMap<>();

  /** Adds an identity, or replaces the one with its uid. */
  public void put(Identity identity) {
    remove(identity.tenant(), identity.uid());
    byUid.put(key(identity.tenant(), identity.uid()), identity);
    names(identity)
        .forEach(
            name ->
                byName.merge(name, identity, (a, b) -> a.uid().equals(b.uid()) ? b : AMBIGUOUS));
  }

  /** Forgets an identity; unknown ones are no mistake. */
  public void remove(String tenant, String uid) {
    Identity old = byUid.remove(key(tenant, uid));
    if (old != null) {
      names(old).forEach(name -> byName.remove(name, old));
    }
  }

  /** Takes news in. */
  public void apply(IdentityChange change) {
    if (change.identity() == null) {
      remove(change.tenant(), change.uid());
    } else {
      put(change.identity());
    }
  }

  public int size() {
    return byUid.size();
  }

  /** The identity that a log calls so; null if there is none, or more than one. */
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
      Identity found = byName.get(key(tenant, name));
      if (found != null && found != AMBIGUOUS) {
        return found;
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
