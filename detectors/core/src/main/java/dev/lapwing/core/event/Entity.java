package dev.lapwing.core.event;

import java.util.Objects;

/**
 * A user, host, source address, application or site that events are about.
 *
 * @param tenant whose it is; never null
 * @param type what it is; never null
 * @param id its canonical name within the tenant (an address, a lower-case host name, an identity's
 *     uid; a local account is {@code host\name}); never null
 */
public record Entity(String tenant, EntityType type, String id) {

  public Entity {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
  }

  public static Entity user(String tenant, String id) {
    return new Entity(tenant, EntityType.USER, id);
  }

  public static Entity host(String tenant, String id) {
    return new Entity(tenant, EntityType.HOST, id);
  }

  public static Entity ip(String tenant, String id) {
    return new Entity(tenant, EntityType.IP, id);
  }

  /**
   * What streams are keyed by. A String and not this record: the hash of an enum differs from JVM
   * to JVM, and with it the key group.
   */
  public String key() {
    return type.text() + '|' + tenant + '|' + id;
  }

  /** The entity of a {@link #key()}. */
  public static Entity ofKey(String key) {
    int first = key.indexOf('|');
    int second = key.indexOf('|', first + 1);
    return new Entity(
        key.substring(first + 1, second),
        EntityType.of(key.substring(0, first)),
        key.substring(second + 1));
  }

  @Override
  public String toString() {
    return key();
  }
}
