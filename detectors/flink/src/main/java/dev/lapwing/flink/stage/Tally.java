package dev.lapwing.flink.stage;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts by name, twice: as Flink accumulators, from which an audit's {@code coverage.json} is
 * made, and as metrics of group {@code lapwing}, which a live job's dashboards show.
 */
public final class Tally {

  /** Begins the names of Lapwing's accumulators. */
  public static final String PREFIX = "lapwing/";

  private final RuntimeContext runtime;
  private final Map<String, Both> counters = new HashMap<>();
  private String[] lastPath;
  private Both last;

  public Tally(RuntimeContext runtime) {
    this.runtime = runtime;
  }

  public void count(String... path) {
    add(1, path);
  }

  /** Counts so many at once. */
  public void add(long amount, String... path) {
    // Hot paths pass constant arrays or few names: one lookup by the joined name is enough.
    if (path != lastPath) {
      last = counters.computeIfAbsent(String.join("/", path), name -> register(name, path));
      lastPath = path;
    }
    last.accumulator.add(amount);
    last.metric.inc(amount);
  }

  private Both register(String name, String[] path) {
    LongCounter accumulator = new LongCounter();
    runtime.addAccumulator(PREFIX + name, accumulator);
    MetricGroup group = runtime.getMetricGroup().addGroup("lapwing");
    for (int i = 0; i < path.length - 1; i++) {
      group = group.addGroup(path[i]);
    }
    return new Both(accumulator, group.counter(path[path.length - 1]));
  }

  private record Both(LongCounter accumulator, Counter metric) {}
}
