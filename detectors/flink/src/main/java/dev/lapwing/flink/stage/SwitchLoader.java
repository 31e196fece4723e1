package dev.lapwing.flink.stage;

import dev.lapwing.core.control.Switch;
import java.io.Serializable;
import java.util.List;

/** Reads what was ordered before the job began, where that is kept outside it. */
@FunctionalInterface
public interface SwitchLoader extends Serializable {

  /** For where all that was ordered is in the operator's own state. */
  SwitchLoader NONE = List::of;

  /**
   * Called when an operator opens, before its first input.
   *
   * @return in the order in which they were given
   */
  List<Switch> load();
}
