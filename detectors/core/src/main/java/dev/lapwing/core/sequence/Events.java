package dev.lapwing.core.sequence;

import dev.lapwing.core.event.Event;
import java.util.Locale;

/** Says in a few words what an event was. */
final class Events {

  private Events() {}

  static String describe(Event e) {
    String who = e.user() == null ? "" : " of " + e.user().label();
    if (e.change() != null && e.change().unit() != null) {
      return verb(e) + " '" + e.change().unit() + "'" + who;
    }
    if (e.process() != null && e.process().name() != null) {
      String parent = e.process().parentName();
      return "launch of " + e.process().name() + (parent == null ? "" : " by " + parent) + who;
    }
    if (e.file() != null && e.file().name() != null) {
      return verb(e) + " " + e.file().name() + who;
    }
    return verb(e) + who;
  }

  private static String verb(Event e) {
    String name = e.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String how = e.failed() ? "failed " : e.succeeded() ? "successful " : "";
    return switch (e.type()) {
      case AUTH_LOGON -> how + "logon";
      case UNTYPED -> e.code() == null ? "event" : "event " + e.code();
      default -> name;
    };
  }
}
