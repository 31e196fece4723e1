package dev.lapwing.core.sequence;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import java.util.Locale;

/** Says in a few words what an event was. */
final class Events {

  private Events() {}

  static String describe(Event e) {
    String who = e.user() == null ? "" : " of " + e.user().label();
    if (e.change() != null && e.change().unit() != null) {
      return verb(e) + " '" + e.change().unit() + "'" + who;
    }
    String program = e.process() == null ? null : e.process().name();
    if (program != null && e.type() == EventType.PROCESS_LAUNCH) {
      String parent = e.process().parentName();
      return "launch of " + program + (parent == null ? "" : " by " + parent) + who;
    }
    if (program != null && e.type() == EventType.NETWORK_OPEN) {
      return "connection to " + program;
    }
    if (e.file() != null && e.file().name() != null) {
      return verb(e) + " " + e.file().name() + who;
    }
    return verb(e) + who;
  }

  private static String share(Event e) {
    return e.file() == null || e.file().share() == null ? "a share" : e.file().share();
  }

  private static String verb(Event e) {
    String name = e.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String how = e.failed() ? "failed " : e.succeeded() ? "successful " : "";
    return switch (e.type()) {
      case AUTH_LOGON -> how + "logon";
      case FILE_HOSTING_OTHER -> "access over " + share(e) + " to";
      case UNTYPED -> e.code() == null ? "event" : "event " + e.code();
      default -> name;
    };
  }
}
