package dev.lapwing.core.peer;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Whom an entity is compared with, and what time it is there.
 *
 * <p>A person's group is the directory's: department and site. Programs' accounts are one group. A
 * machine goes with whoever acts on it, where the event says so; else with machines whose names
 * begin alike ({@code ws-0012} and {@code ws-0345}), for names are given by purpose. Nobody else
 * has a group: they are compared with the whole organisation. Groups are not learnt from behaviour:
 * who behaved like the finance department would then be compared with it.
 */
public final class PeerGroups {

  /** Programs' accounts. */
  static final String SERVICES = "services";

  private static final int SHORTEST_PREFIX = 2;

  private PeerGroups() {}

  /** The group; null for none. */
  public static String of(Entity entity, Event event) {
    User user = event.user();
    String said = user == null || user.context() == null ? null : user.context().group();
    return switch (entity.type()) {
      case USER -> said == null && programs(user) ? SERVICES : said;
      case HOST -> said == null ? machines(entity.id()) : said;
      default -> null;
    };
  }

  private static boolean programs(User user) {
    return user != null && user.kind() == AccountKind.SERVICE;
  }

  /** {@code hosts:ws} of {@code ws-0012.corp.example}; null where a name tells nothing. */
  private static String machines(String host) {
    int at = 0;
    while (at < host.length() && host.charAt(at) != '.' && !Character.isDigit(host.charAt(at))) {
      at++;
    }
    boolean numbered = at < host.length() && Character.isDigit(host.charAt(at));
    int end = at;
    while (end > 0 && !Character.isLetter(host.charAt(end - 1))) {
      end--;
    }
    return numbered && end >= SHORTEST_PREFIX ? "hosts:" + host.substring(0, end) : null;
  }

  /**
   * Hour of the week of an entity's own time, that of who acts; UTC where it is not known.
   *
   * @param time ms
   * @return 0 is Monday, midnight
   */
  public static int hourOfWeek(Entity entity, Event event, long time) {
    User user = event.user();
    boolean there = entity.type() == EntityType.USER || entity.type() == EntityType.HOST;
    String zone = user == null || user.context() == null ? null : user.context().zone();
    ZoneId id = zone == null || !there ? ZoneOffset.UTC : ZoneId.of(zone);
    ZonedDateTime local = Instant.ofEpochMilli(time).atZone(id);
    return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
  }
}
