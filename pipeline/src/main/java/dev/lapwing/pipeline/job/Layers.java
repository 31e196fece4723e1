package dev.lapwing.pipeline.job;

import dev.lapwing.core.rule.Correlation;
import dev.lapwing.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** The order in which correlations run. */
public final class Layers {

  private Layers() {}

  /** Correlations, in layers: each uses only what those before it find. */
  public static List<List<Correlation>> of(RuleSet rules) {
    List<Correlation> left = new ArrayList<>(rules.correlations());
    List<List<Correlation>> layers = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Correlation> next =
          left.stream().filter(rule -> left.stream().noneMatch(rule::uses)).toList();
      if (next.isEmpty()) {
        throw new IllegalArgumentException(
            "correlations that wait for each other: "
                + left.stream().map(Correlation::name).toList());
      }
      left.removeAll(next);
      layers.add(next);
    }
    return layers;
  }

  /** The uid of the operator that keeps the windows of a layer. */
  public static String windows(int layer) {
    return OperatorIds.of(OperatorIds.WINDOWS, String.valueOf(layer));
  }
}
