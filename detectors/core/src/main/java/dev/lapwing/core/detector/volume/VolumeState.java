package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.Others;
import dev.lapwing.core.baseline.RateModel;
import dev.lapwing.core.baseline.Windows;
import dev.lapwing.core.finding.Baseline;
import java.util.function.DoubleConsumer;

/** What one entity usually does in a window, and what it does in this one and did in the last. */
final class VolumeState {

  /** What is left of what was known, once it no longer holds. */
  private static final double RESTART = 0.1;

  RateModel model;
  Window previous;
  Window current;
  Quarantine quarantine = new Quarantine();

  /** IANA time zone; null while nobody said. */
  String zone;

  /** Hash of the role; 0 while nobody said. */
  int role;

  /** Hours since 1970, UTC; what is missing of those before was added. 0 if it never was. */
  long mended;

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

  Windows windows(VolumeScale scale) {
    return new Windows(scale.windowMs(), zone);
  }

  /** Hours are that zone's from now on; what is known in those of UTC is moved. */
  void moveTo(String newZone, VolumeScale scale) {
    boolean first = zone == null;
    zone = newZone;
    if (first && model != null) {
      model.moveInto(windows(scale));
    }
  }

  /** Notes the role; a new one makes what is known weigh little. */
  void take(int newRole, VolumeScale scale) {
    if (role != 0 && role != newRole && model != null) {
      model.restart(RESTART, model.next(), windows(scale));
      quarantine.clear();
    }
    role = newRole;
  }

  /**
   * The window of that number, opened if need be.
   *
   * @param tested takes the surprise of each window that is over, if enough had been learnt and
   *     something happened
   * @return null if it is older than the previous one
   */
  Window window(long index, VolumeScale scale, Others others, DoubleConsumer tested) {
    if (current == null) {
      begin(index, scale, others);
    } else if (index > current.index()) {
      moveTo(index, scale, others, tested);
    }
    return index == current.index() ? current : index == previous.index() ? previous : null;
  }

  private void begin(long index, VolumeScale scale, Others others) {
    model = new RateModel(index - 1, scale.seasonal());
    previous = open(index - 1, scale, others, Baseline.State.LEARNING);
    current = open(index, scale, others, Baseline.State.LEARNING);
  }

  /** What a window is compared with lies two windows back or more, for the last may still grow. */
  private void moveTo(long index, VolumeScale scale, Others others, DoubleConsumer tested) {
    boolean stale = index - current.index() >= scale.staleWindows();
    Window before = current;
    if (before.index() < index - 1) {
      learnBefore(index - 2, scale, others, tested);
      if (stale) {
        model.restart(RESTART, index - 2, windows(scale));
        quarantine.clear();
      }
      learnBefore(index - 1, scale, others, tested);
      before = open(index - 1, scale, others, state(stale, scale));
    }
    learnBefore(index - 1, scale, others, tested);
    mend(scale, others);
    previous = before;
    current = open(index, scale, others, state(stale, scale));
  }

  /** Records that were lost are no silence. It is known of at the end of the day. */
  private void mend(VolumeScale scale, Others others) {
    Windows windows = windows(scale);
    others.gaps(
        mended,
        (hour, missing) -> {
          model.mend(hour, missing, windows, others);
          mended = hour + 1;
        });
  }

  private void learnBefore(long index, VolumeScale scale, Others others, DoubleConsumer tested) {
    Windows windows = windows(scale);
    for (Window window : new Window[] {previous, current}) {
      boolean due = window.index() >= model.next() && window.index() < index;
      if (due && window.amount() > 0) {
        if (window.ready()) {
          tested.accept(window.amount() < scale.floor() ? 0 : window.surprise(scale));
        }
        model.skipTo(window.index(), windows, others);
        learn(window, scale, others);
      }
    }
    model.skipTo(index, windows, others);
  }

  private void learn(Window window, VolumeScale scale, Others others) {
    // While little is known, the unusual is what is to be learnt: else who does more than all peers
    // would never be known.
    boolean flagged = window.flagged() && window.ready();
    boolean unknown = flagged || window.absent();
    model.learn(scale.units(window.amount()), unknown, windows(scale), others);
    if (quarantine.accepts(scale.day(window.index()), flagged)) {
      model.restart(RESTART, model.next(), windows(scale));
    }
  }

  /**
   * Learns the windows that are not closed yet, and ends quarantine; or never learns them, and no
   * such day before speaks for a habit. Windows that are closed were not learnt.
   */
  boolean decide(boolean own) {
    if (current == null) {
      return false;
    }
    boolean changed = quarantine.clear();
    changed |= previous.decide(own);
    changed |= current.decide(own);
    return changed;
  }

  private Baseline.State state(boolean stale, VolumeScale scale) {
    if (stale) {
      return Baseline.State.STALE;
    }
    if (!scale.ready(model)) {
      return Baseline.State.LEARNING;
    }
    return quarantine.isOn() ? Baseline.State.QUARANTINED : Baseline.State.READY;
  }

  private Window open(long index, VolumeScale scale, Others others, Baseline.State state) {
    return Window.open(index, model.predict(index, windows(scale), others), state);
  }
}
