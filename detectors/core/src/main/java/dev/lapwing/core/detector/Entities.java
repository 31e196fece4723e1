package dev.lapwing.core.detector;

import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import dev.lapwing.core.resolve.Address;
import java.util.Locale;

/** Canonical names of entities, before and after the resolve stage has had its say. */
public final class Entities {

  private Entities() {}

  /**
   * The name under which an account's baseline is kept: the e-mail (people are called so in most
   * logs), else {@code domain\name}, else the name, else the uid; lower case. Null if it has none.
   */
  public static String userId(User user) {
    if (user.email() != null) {
      return user.email().toLowerCase(Locale.ROOT);
    }
    if (user.name() == null) {
      return user.uid();
    }
    return (user.domain() == null ? user.name() : user.domain() + '\\' + user.name())
        .toLowerCase(Locale.ROOT);
  }

  /**
   * The machine on which it happened, else from which it came when it has a name, else, where a
   * sensor saw traffic of the organisation's own network, its private address; null if none.
   */
  public static String hostId(Event event) {
    String id = hostId(event.host());
    if (id == null) {
      id = hostId(event.src());
    }
    return id == null && event.traffic() != null ? privateAddress(event.src()) : id;
  }

  private static String privateAddress(Endpoint endpoint) {
    byte[] address =
        endpoint == null || endpoint.ip() == null ? null : Address.parse(endpoint.ip());
    return address != null && Address.isPrivate(address) ? endpoint.ip() : null;
  }

  /** Lower-case host name; null if it has none. */
  public static String hostId(Endpoint endpoint) {
    return endpoint == null || endpoint.hostname() == null
        ? null
        : endpoint.hostname().toLowerCase(Locale.ROOT);
  }
}
