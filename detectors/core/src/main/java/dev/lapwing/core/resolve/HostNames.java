package dev.lapwing.core.resolve;

import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One name for a machine that logs call by its short name and by its full one: without the
 * organisation's own domains. Of other domains nothing is taken away: {@code web1} of one is not
 * {@code web1} of another.
 */
public final class HostNames {

  public static final HostNames AS_THEY_ARE = new HostNames(List.of());

  private final List<String> suffixes;

  /**
   * @param domains the organisation's own: {@code corp.example}
   */
  public HostNames(List<String> domains) {
    suffixes =
        domains.stream()
            .map(domain -> '.' + domain.toLowerCase(Locale.ROOT))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The event with its machines called by their short names, and a local account's machine too. */
  Event of(Event event) {
    if (suffixes.isEmpty()) {
      return event;
    }
    Endpoint host = of(event.host());
    Endpoint src = of(event.src());
    Endpoint dst = of(event.dst());
    User user = local(event.user(), event.host(), host);
    User actor = local(event.actor(), event.host(), host);
    boolean same =
        host == event.host()
            && src == event.src()
            && dst == event.dst()
            && user == event.user()
            && actor == event.actor();
    return same
        ? event
        : event.toBuilder().host(host).src(src).dst(dst).user(user).actor(actor).build();
  }

  private Endpoint of(Endpoint end) {
    String name = end == null ? null : end.hostname();
    String known = of(name);
    return known == null || known.equals(name) ? end : end.withHostname(known);
  }

  /** A local account's domain is its machine's name. */
  private static User local(User user, Endpoint before, Endpoint now) {
    boolean local =
        before != now
            && user != null
            && user.domain() != null
            && user.domain().equalsIgnoreCase(before.hostname());
    return local
        ? new User(
            user.uid(),
            user.name(),
            now.hostname(),
            user.email(),
            user.kind(),
            user.privileged(),
            user.context())
        : user;
  }

  private String of(String name) {
    if (name == null) {
      return null;
    }
    for (String suffix : suffixes) {
      int rest = name.length() - suffix.length();
      if (rest > 0 && name.regionMatches(true, rest, suffix, 0, suffix.length())) {
        return name.substring(0, rest);
      }
    }
    return name;
  }
}
