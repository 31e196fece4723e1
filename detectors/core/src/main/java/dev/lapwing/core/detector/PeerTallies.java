package dev.lapwing.core.detector;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.peer.Amounts;
import dev.lapwing.core.peer.PeerGroups;
import dev.lapwing.core.peer.PeerHour;
import dev.lapwing.core.peer.PeerKey;
import dev.lapwing.core.peer.PeerTally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Adds up what observations show of their groups and of the whole organisation, for all detectors
 * that compare with peers.
 */
public final class PeerTallies {

  private static final long HOUR_MS = 3_600_000L;
  private static final long DAY_MS = 24 * HOUR_MS;

  private record Part(PeerKey key, long day) {
    private static Part of(PeerKey key, long time) {
      return new Part(key, Math.floorDiv(time, DAY_MS));
    }
  }

  private final Map<EntityType, List<Detector<?>>> byScope = new EnumMap<>(EntityType.class);
  private final Map<Part, PeerTally> parts = new HashMap<>();
  private final Repeats repeats = new Repeats();
  private int weight;

  public PeerTallies(List<Detector<?>> detectors) {
    for (EntityType type : EntityType.values()) {
      byScope.put(type, detectors.stream().filter(d -> d.scope() == type).toList());
    }
  }

  /** Adds an observation. */
  public void add(Observation seen) {
    One one = null;
    for (Detector<?> detector : byScope.get(seen.entity().type())) {
      if (detector.watches(seen.event())) {
        one = one == null ? new One(seen) : one;
        detector.values(seen.event(), one);
        detector.amounts(seen.event(), one);
      }
    }
  }

  /** Adds a part that another had begun. */
  public void add(PeerTally begun) {
    parts.merge(Part.of(begun.key(), begun.time()), begun, PeerTally::plus);
  }

  /** How much is remembered, in entries of tables; some 30 bytes each. */
  public int weight() {
    return weight;
  }

  /** What was added up so far. */
  public List<PeerTally> parts() {
    return new ArrayList<>(parts.values());
  }

  /** Forgets it. */
  public void clear() {
    parts.clear();
    weight = 0;
  }

  /** One observation: its group, and the tallies that it goes to. */
  private final class One implements Amounts, ObjIntConsumer<String> {
    private final Observation seen;
    private final String group;
    private final int entity;
    private final long who;

    private One(Observation seen) {
      this.seen = seen;
      this.group = PeerGroups.of(seen.entity(), seen.event());
      String key = seen.entity().key();
      this.entity = Fingerprint.of(key);
      long hash = Repeats.hash(Math.floorDiv(seen.event().time(), DAY_MS), key.hashCode());
      this.who = Repeats.hash(Repeats.hash(hash, entity), group == null ? 0 : group.hashCode());
    }

    /** Sets do not grow by what was added to them this day, wherever they are by now. */
    private boolean repeated(String table, int hour, int value) {
      return repeats.seen(
          Repeats.hash(
              Repeats.hash(who, table.hashCode()), (long) hour << 32 | value & 0xffffffffL));
    }

    @Override
    public void accept(String table, int value) {
      if (repeated(table, -1, value)) {
        return;
      }
      if (group != null) {
        weight += part(table, group).value(entity, value);
      }
      weight += part(table, PeerKey.ORGANISATION).value(entity, value);
    }

    @Override
    public void add(String rule, Duration window, long amount) {
      PeerHour hour = PeerHour.of(seen.event().time(), hour(seen.event().time()));
      long ms = window.toMillis();
      if (group != null) {
        weight += part(rule, group).amount(entity, hour, ms, amount);
      }
      weight += part(rule, PeerKey.ORGANISATION).amount(entity, hour, ms, amount);
    }

    @Override
    public void addDistinct(String rule, Duration window, int value) {
      long ms = window.toMillis();
      long time = seen.event().time();
      // In a window longer than an hour a value counts once: all of them go to its first hour.
      int hour = hour(ms > HOUR_MS ? time - Math.floorMod(time, ms) : time);
      if (repeated(rule, hour, value)) {
        return;
      }
      PeerHour when = PeerHour.of(time, hour);
      if (group != null) {
        weight += part(rule, group).distinct(entity, when, ms, value);
      }
      weight += part(rule, PeerKey.ORGANISATION).distinct(entity, when, ms, value);
    }

    private int hour(long time) {
      return PeerGroups.hourOfWeek(seen.entity(), seen.event(), time);
    }

    private PeerTally part(String table, String whose) {
      Event event = seen.event();
      PeerKey key = new PeerKey(event.tenant(), table, whose);
      return parts.computeIfAbsent(
          Part.of(key, event.time()), each -> new PeerTally(key, event.time()));
    }
  }
}
