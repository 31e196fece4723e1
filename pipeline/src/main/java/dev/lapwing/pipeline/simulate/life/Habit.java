package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.vendor.Timeline;

/** One kind of thing that people do on a working day. */
interface Habit {

  /**
   * @param dice of this habit, this person and this day alone
   */
  void plan(WorkDay day, Dice dice, Timeline timeline);
}
