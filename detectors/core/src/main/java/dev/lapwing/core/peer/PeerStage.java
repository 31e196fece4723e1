package dev.lapwing.core.peer;

import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;

/**
 * Adds up a group's tallies and says what is known of it at the end of each day.
 *
 * <p>Idea: a day is closed two hours after its midnight, UTC, of event time; until then its tallies
 * are merged, in any order. What is said of a day depends on nothing that happened later, so an
 * audit that reads it beforehand does not look ahead. What comes after the close is counted and
 * left out.
 */
public final class PeerStage implements Stage<PeerTally, PeerState, PeerSnapshot> {

  @Override
  public Codec<PeerState> state() {
    return PeerState.CODEC;
  }

  @Override
  public PeerState create() {
    return new PeerState();
  }

  /** By table: the statistics of all groups of a rule's. */
  @Override
  public Collection<String> parts(String key, PeerState state) {
    int tenant = key.indexOf('|') + 1;
    return Set.of(key.substring(tenant, key.indexOf('|', tenant)));
  }

  @Override
  public Comparator<PeerTally> tieBreak() {
    return Comparator.comparingInt(tally -> tally.day);
  }

  @Override
  public boolean on(PeerTally tally, PeerState state, Output<PeerSnapshot> out) {
    if (state.closed(tally.day)) {
      out.count("limits", "peers_late", tally.key.table());
      return false;
    }
    PeerTally day = state.open.get(tally.day);
    if (day == null) {
      state.open.put(tally.day, tally);
      out.wakeAt(PeerDays.closing(tally.day));
    } else {
      day.addAll(tally);
    }
    return true;
  }

  @Override
  public boolean wake(long time, PeerState state, Output<PeerSnapshot> out) {
    boolean changed = false;
    while (!state.open.isEmpty() && PeerDays.closing(state.open.firstKey()) <= time) {
      PeerTally day = state.open.pollFirstEntry().getValue();
      String table = day.key.table();
      out.emit(
          state.close(
              day,
              evicted -> out.add(evicted, "limits", "peer_values_evicted", table),
              missing -> missing(missing, day, out)));
      changed = true;
    }
    return changed;
  }

  /** The organisation's only: what one of its groups lacks is in it, or too little to be sure. */
  private static void missing(int hours, PeerTally day, Output<PeerSnapshot> out) {
    if (hours > 0 && !day.key.ofGroup()) {
      out.add(hours, "feed", "hours_missing", day.key.table());
    }
  }
}
