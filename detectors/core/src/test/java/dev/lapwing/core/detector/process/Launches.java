package dev.lapwing.core.detector.process;

import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.User;
import java.util.ArrayList;
import java.util.List;

/** Makes process starts on a workstation. */
final class Launches {

  static final long MONDAY = SignIns.at("2026-03-02T09:00:00Z");
  static final long DAY = 86_400_000L;

  private Launches() {}

  static Event launch(long time, String parent, String child) {
    return launch(time, parent, child, "\"C:\\Program Files\\x\\" + child + "\"");
  }

  static Event launch(long time, String parent, String child, String line) {
    String path = "C:\\Program Files\\x\\" + child;
    String from = parent == null ? null : "C:\\Windows\\" + parent;
    return Event.builder()
        .id("p-" + time + parent + child + line.hashCode())
        .type(EventType.PROCESS_LAUNCH)
        .outcome(Outcome.SUCCESS)
        .time(time)
        .tenant("corp")
        .host(Endpoint.host("ws12"))
        .user(User.named("anna"))
        .process(ProcessInfo.of(path, line, 4711, from))
        .build();
  }

  /** Office life: the same few programs on each of so many days, a minute apart. */
  static List<Event> days(int many) {
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < many; day++) {
      long at = MONDAY + day * DAY;
      events.add(launch(at, "explorer.exe", "outlook.exe"));
      events.add(launch(at + 60_000, "explorer.exe", "winword.exe"));
      events.add(launch(at + 120_000, "explorer.exe", "tool" + (char) ('a' + day) + ".exe"));
      events.add(launch(at + 180_000, "winword.exe", "splwow64.exe"));
      events.add(launch(at + 240_000, "services.exe", "svchost.exe"));
    }
    return events;
  }

  static List<Event> after(int many, Event... then) {
    List<Event> events = days(many);
    events.addAll(List.of(then));
    return events;
  }
}
