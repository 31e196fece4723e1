package dev.lapwing.core.detector.travel;

import dev.lapwing.core.baseline.DayVotes;
import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.MinuteTrail;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of one user: where the devices were within the last day, and over weeks which
 * regions the user commutes between and which devices are the user's.
 */
final class TravelState {

  static final int MAX_ANCHORS = 8;
  static final int MAX_CORRIDORS = 16;
  static final int MAX_DEVICES = 8;
  static final int MAX_TOLD = 6;

  /** Of a pair of places on a day there is a finding already, and whether it might alert. */
  record Told(int day, int spots, boolean alerts) {}

  final List<Anchor> anchors = new ArrayList<>(2);
  final List<Told> told = new ArrayList<>(0);
  MinuteTrail logins = new MinuteTrail();
  MinuteTrail failures = new MinuteTrail();
  DayVotes corridors = new DayVotes(MAX_CORRIDORS);
  DayVotes devices = new DayVotes(MAX_DEVICES);
  int evicted;

  /** Anchors, corridors and devices that had to make room for others, ever. */
  int evictions() {
    return evicted + corridors.evicted() + devices.evicted();
  }

  /** Forgets anchors that nothing can be too far from any more. */
  void expire(int minute, int horizon) {
    int newest = minute;
    for (Anchor anchor : anchors) {
      newest = Math.max(newest, anchor.trail.last());
    }
    int oldest = newest - horizon - MinuteTrail.SPAN;
    anchors.removeIf(a -> a.trail.last() < oldest);
    int day = Math.floorDiv(newest, 24 * 60);
    told.removeIf(t -> t.day() < day - 2);
  }

  /** Notes where the user was. */
  void anchor(Login login) {
    for (Anchor anchor : anchors) {
      if (anchor.holds(login)) {
        anchor.add(login);
        return;
      }
    }
    anchors.add(Anchor.of(login));
    makeRoom();
  }

  /** Where the user was under another name, too. */
  void add(TravelState other) {
    for (Anchor each : other.anchors) {
      if (anchors.stream().noneMatch(each::sameAs)) {
        anchors.add(each);
        makeRoom();
      }
    }
    for (Told each : other.told) {
      if (told.size() < MAX_TOLD && !told.contains(each)) {
        told.add(each);
      }
    }
    logins.add(other.logins);
    failures.add(other.failures);
    corridors.add(other.corridors);
    devices.add(other.devices);
    evicted += other.evicted;
  }

  private void makeRoom() {
    if (anchors.size() > MAX_ANCHORS) {
      anchors.remove(stalest());
      evicted++;
    }
  }

  private Anchor stalest() {
    Anchor stalest = anchors.get(0);
    for (Anchor anchor : anchors) {
      stalest = anchor.lastTime() < stalest.lastTime() ? anchor : stalest;
    }
    return stalest;
  }

  /**
   * Notes that a leg was told of; false if it had been already. One that may alert is told once
   * more after one that might not.
   */
  boolean tell(Leg leg, boolean alerts) {
    Told now = new Told(leg.day(), leg.spots(), alerts);
    if (told.contains(now) || told.contains(new Told(leg.day(), leg.spots(), true))) {
      return false;
    }
    if (told.size() == MAX_TOLD) {
      told.remove(0);
    }
    return told.add(now);
  }

  /** Learns from a login that was not flagged: its device, and whence the user came. */
  void learn(Login login) {
    if (login.device() != 0) {
      devices.see(login.device(), login.day());
    }
    Anchor before = null;
    for (Anchor anchor : anchors) {
      boolean earlier = anchor.lastTime() < login.event().time();
      if (earlier && (before == null || anchor.lastTime() > before.lastTime())) {
        before = anchor;
      }
    }
    if (before != null && before.place.region() != login.place().region()) {
      corridors.see(corridor(before.place, login.place()), login.day());
    }
  }

  /** Days on which the user moved between two regions, either way. */
  int corridorDays(Place a, Place b) {
    return corridors.votes(corridor(a, b));
  }

  /** Whether a device was, within the horizon, also at that spot. */
  boolean seenAt(Place place, int device) {
    return device != 0
        && anchors.stream().anyMatch(a -> a.device == device && a.place.sameSpot(place));
  }

  private static int corridor(Place a, Place b) {
    return Fingerprint.ofPair(a.region(), b.region());
  }
}
