package dev.lapwing.core.alert;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What an alert becomes when its finding is seen again with more evidence. */
final class Growth {

  private Growth() {}

  /** The graver of the two tells the story; evidence, ids and times are of both. */
  static Finding merge(Finding a, Finding b) {
    Comparator<Finding> weight =
        Comparator.comparing(Finding::severity)
            .thenComparingDouble(Finding::surprise)
            .thenComparing(Comparator.comparingLong(Finding::time).reversed())
            .thenComparing(Finding::message);
    Finding story = weight.compare(a, b) >= 0 ? a : b;
    return new Finding(
        story.uid(),
        story.rule(),
        story.entity(),
        story.severity(),
        story.family(),
        story.time(),
        story.arrived(),
        Math.min(a.firstSeen(), b.firstSeen()),
        Math.max(a.lastSeen(), b.lastSeen()),
        story.title(),
        story.message(),
        story.surprise(),
        a.alerts() || b.alerts(),
        story.attacks(),
        story.contributions(),
        story.against(),
        story.baseline(),
        evidence(story, a, b),
        ids(a, b),
        linked(a, b),
        story.rarity());
  }

  private static List<Event> evidence(Finding story, Finding a, Finding b) {
    TreeMap<String, Event> byId = new TreeMap<>();
    Finding other = story == a ? b : a;
    story.evidence().forEach(e -> byId.put(e.id(), e));
    for (Event e : other.evidence()) {
      if (byId.size() < Finding.MAX_EVIDENCE) {
        byId.putIfAbsent(e.id(), e);
      }
    }
    Event deciding = story.deciding();
    return byId.values().stream()
        .sorted(
            Comparator.comparing((Event e) -> deciding != null && e.id().equals(deciding.id()))
                .thenComparingLong(Event::time)
                .thenComparing(Event::id))
        .toList();
  }

  private static List<String> ids(Finding a, Finding b) {
    Set<String> ids = new LinkedHashSet<>(a.eventIds());
    ids.addAll(b.eventIds());
    return ids.stream().limit(Finding.MAX_EVENT_IDS).toList();
  }

  private static List<Entity> linked(Finding a, Finding b) {
    Set<Entity> linked = new LinkedHashSet<>(a.linked());
    linked.addAll(b.linked());
    return List.copyOf(linked);
  }
}
