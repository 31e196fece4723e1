package dev.lapwing.core.calibrate;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often rules without budget alert alone, and what that takes from those that share one.
 *
 * <p>One such alert a week is a rule's own affair: it says for certain what it says, and a real
 * attack that it finds must not silence others on other entities. A rule that alerts more often is
 * noise, or its attacks are so many that people have their hands full: what is beyond one a week is
 * taken off the budget.
 */
final class LoneAlerts {

  static final int MOST_RULES = 128;

  private static final double FREE_A_DAY = 1 / 7.0;

  /** Faded numbers of alerts, by print of the rule. */
  private final Map<Integer, Double> faded = new LinkedHashMap<>();

  /**
   * A change of how many lone alerts a rule has had.
   *
   * @param rule its print
   * @param by 1, 0 or −1
   */
  record Change(int rule, int by) {

    static final Change NONE = new Change(0, 0);
  }

  void fade(double by) {
    faded.replaceAll((rule, count) -> count * by);
  }

  void change(Change change) {
    if (change.by() != 0 && (faded.containsKey(change.rule()) || faded.size() < MOST_RULES)) {
      faded.merge(change.rule(), (double) change.by(), (a, b) -> Math.max(0, a + b));
    }
  }

  /**
   * Alerts beyond the free ones.
   *
   * @param days what is remembered, as fading has it
   */
  double beyondFree(double days) {
    double free = Math.max(1, days * FREE_A_DAY);
    double sum = 0;
    for (double count : faded.values()) {
      sum += Math.max(0, count - free);
    }
    return sum;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(faded.size(), out);
    for (Map.Entry<Integer, Double> each : faded.entrySet()) {
      out.writeInt(each.getKey());
      out.writeDouble(each.getValue());
    }
  }

  static LoneAlerts read(DataInput in) throws IOException {
    LoneAlerts read = new LoneAlerts();
    for (int left = Wire.readSize(in); left > 0; left--) {
      read.faded.put(in.readInt(), in.readDouble());
    }
    return read;
  }
}
