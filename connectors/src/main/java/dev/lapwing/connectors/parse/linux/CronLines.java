package dev.lapwing.connectors.parse.linux;

import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;

/** {@code (root) CMD (run-parts /etc/cron.hourly)} and crontab's {@code (mike) REPLACE (mike)}. */
final class CronLines {

  private CronLines() {}

  static boolean read(LinuxLine line, EventBuilder event) {
    String text = line.message();
    String name = text.startsWith("(") ? Excerpt.between(text, "(", ")") : null;
    String rest = name == null ? null : Excerpt.after(text, ")");
    if (rest == null) {
      return false;
    }
    if (line.program().contains("cron") && rest.startsWith("CMD (")) {
      String command = Excerpt.trimEnd(rest.substring(5), ")").strip();
      event
          .type(EventType.PROCESS_LAUNCH)
          .outcome(Outcome.SUCCESS)
          .user(line.user(name))
          .process(launched(command, line.frame().pid()));
      return true;
    }
    return line.program().equals("crontab") && edit(line, name, rest, event);
  }

  /** Cron starts a shell with the line, so the executable is not known. */
  private static ProcessInfo launched(String command, long pid) {
    return new ProcessInfo("sh", null, command, pid, null, "cron", null, null);
  }

  private static boolean edit(LinuxLine line, String name, String rest, EventBuilder event) {
    boolean deletes = rest.startsWith("DELETE");
    if (!deletes && !rest.startsWith("REPLACE")) {
      return false;
    }
    String owner = Excerpt.between(rest, "(", ")");
    event
        .type(deletes ? EventType.JOB_DELETE : EventType.JOB_UPDATE)
        .outcome(Outcome.SUCCESS)
        .user(line.user(name))
        .change(Change.unit("crontab " + owner, null));
    return true;
  }
}
