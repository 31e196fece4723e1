package dev.lapwing.pipeline.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether p is what it says, at one nominal p: of each detector, and of all together. */
final class Calibrated {

  private static final double LEAST = 0.8;
  private static final double MOST = 1.25;

  /** Where less than one is to be expected, nothing can be told. */
  private static final double TOO_FEW = 1;

  private final String nominal;
  private final Map<String, Ratio> told = new TreeMap<>();

  /**
   * @param all by detector and nominal p
   */
  Calibrated(Map<String, Map<String, Ratio>> all, String nominal) {
    this.nominal = nominal;
    all.forEach((rule, at) -> told.put(rule, at.get(nominal)));
    told.values().removeIf(ratio -> ratio.expected() < TOO_FEW);
  }

  Stream<Target> targets() {
    return Stream.of(each(), together());
  }

  private Target each() {
    List<String> chance = names(ratio -> !right(ratio) && chance(ratio));
    List<String> off = names(ratio -> !right(ratio) && !chance(ratio));
    int right = told.size() - chance.size() - off.size();
    return new Target(
        "actual over nominal false alarms at " + nominal + ", each detector",
        "0.8 to 1.25",
        String.format(Locale.ROOT, "%d of %d", right, told.size())
            + list("; outside, but perhaps by chance: ", chance)
            + list("; outside: ", off),
        told.isEmpty() ? null : chance.isEmpty() && off.isEmpty());
  }

  private Target together() {
    Ratio all = sum(told.values());
    return new Target(
        "actual over nominal false alarms at " + nominal + ", all together",
        "0.8 to 1.25",
        told.isEmpty() ? "no test" : all.toString(),
        told.isEmpty() ? null : right(all));
  }

  static Ratio sum(Collection<Ratio> ratios) {
    return ratios.stream().reduce(new Ratio(0, 0), Ratio::plus);
  }

  private List<String> names(Predicate<Ratio> which) {
    return told.entrySet().stream()
        .filter(rule -> which.test(rule.getValue()))
        .map(rule -> "`" + rule.getKey() + "`")
        .toList();
  }

  private static String list(String before, List<String> names) {
    return names.isEmpty() ? "" : before + String.join(", ", names);
  }

  private static boolean right(Ratio ratio) {
    return ratio.within(LEAST, MOST);
  }

  private static boolean chance(Ratio ratio) {
    return ratio.mayBeWithin(LEAST, MOST);
  }

  /** The ratio; where it is outside, whether chance may explain it. */
  static String marked(Ratio ratio) {
    if (ratio.expected() < TOO_FEW) {
      return "too few tests";
    }
    return right(ratio) ? ratio.toString() : ratio + (chance(ratio) ? " ?" : " !");
  }
}
