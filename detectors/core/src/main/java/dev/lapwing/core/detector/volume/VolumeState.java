package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.RateModel;
import java.util.function.DoubleConsumer;

/** What one entity usually does in a window, and what it does in this one and did in the last. */
final class VolumeState {

  /** After so many unusual windows in a row, all told of, that is how it is now: it is learnt. */
  private static final int ACCEPTED = 24;

  RateModel model;
  Window previous;
  Window current;
  int flaggedInARow;
  int lastPrint;
  int printBefore;

  /** Whether it is one of the two latest events again. */
  boolean repeated(int print) {
    if (print == lastPrint || print == printBefore) {
      return true;
    }
    printBefore = lastPrint;
    lastPrint = print;
    return false;
  }

  /**
   * The window of that number, opened if need be.
   *
   * @param tested takes the surprise of each window that is over, if enough had been learnt and
   *     something happened
   * @return null if it is older than the previous one
   */
  Window window(long index, VolumeScale scale, DoubleConsumer tested) {
    if (current == null || index - current.index() >= scale.staleWindows()) {
      begin(index, scale);
    } else if (index > current.index()) {
      moveTo(index, scale, tested);
    }
    return index == current.index() ? current : index == previous.index() ? previous : null;
  }

  private void begin(long index, VolumeScale scale) {
    model = new RateModel(index - 1, scale.seasonal());
    flaggedInARow = 0;
    previous = open(index - 1, scale);
    current = open(index, scale);
  }

  /** What a window is compared with lies two windows back or more, for the last may still grow. */
  private void moveTo(long index, VolumeScale scale, DoubleConsumer tested) {
    Window before = current;
    if (before.index() < index - 1) {
      learnBefore(index - 2, scale, tested);
      before = open(index - 1, scale);
    }
    learnBefore(index - 1, scale, tested);
    previous = before;
    current = open(index, scale);
  }

  private void learnBefore(long index, VolumeScale scale, DoubleConsumer tested) {
    for (Window window : new Window[] {previous, current}) {
      boolean due = window.index() >= model.next() && window.index() < index;
      if (due && window.amount() > 0) {
        if (window.ready()) {
          tested.accept(window.amount() < scale.floor() ? 0 : window.surprise(scale));
        }
        model.skipTo(window.index(), scale.windowMs());
        learn(window, scale);
      }
    }
    model.skipTo(index, scale.windowMs());
  }

  private void learn(Window window, VolumeScale scale) {
    flaggedInARow = window.flagged() ? Math.min(ACCEPTED + 1, flaggedInARow + 1) : 0;
    boolean quarantined = window.flagged() && flaggedInARow <= ACCEPTED;
    model.learn(scale.units(window.amount()), quarantined, scale.windowMs());
  }

  private Window open(long index, VolumeScale scale) {
    return Window.open(index, model.predict(index, scale.windowMs()), scale.ready(model));
  }
}
