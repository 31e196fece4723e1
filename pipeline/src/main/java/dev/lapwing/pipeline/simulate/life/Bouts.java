package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * When on a day somebody is busy: half of what people do comes in a few bouts, as in meetings they
 * do little and after them much.
 *
 * @param starts ms since 1970
 */
record Bouts(List<Long> starts) {

  private static final long LENGTH = 25 * WorkDay.MINUTE;

  static Bouts of(long start, long end, Dice dice) {
    List<Long> starts = new ArrayList<>();
    int bouts = dice.between(2, 4);
    for (long time : dice.instants(bouts, start, Math.max(start + 1, end - LENGTH))) {
      starts.add(time);
    }
    return new Bouts(List.copyOf(starts));
  }

  /** So many instants in [from, to), in order, ms since 1970. */
  long[] instants(int count, long from, long to, Dice dice) {
    long[] instants = dice.instants(count, from, to);
    for (int i = 0; i < count; i++) {
      if (dice.chance(0.5)) {
        long busy = dice.pick(starts) + dice.between(0L, LENGTH);
        instants[i] = busy >= from && busy < to ? busy : instants[i];
      }
    }
    java.util.Arrays.sort(instants);
    return instants;
  }
}
