package dev.lapwing.core.control;

import dev.lapwing.core.stage.Output;

/** A stage that obeys orders to the whole job, beside those about one key. */
public interface Switched {

  /**
   * Obeys an order, if it is one for this stage. Called again with orders that were kept, before
   * the first input after a restart.
   *
   * @return whether it is one for this stage
   */
  boolean obey(Switch order, Output<?> out);
}
