package dev.lapwing.pipeline.bench;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Lets a benchmark read, from within the process, how many records each operator has seen. */
public final class Counters implements MetricReporter {

  private static final String SEEN = "numRecordsIn";
  private static final Map<String, Set<Counter>> BY_OPERATOR = new ConcurrentHashMap<>();

  /** Found by Flink as a service. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
      return new Counters();
    }
  }

  /** Records that operators have seen whose names begin so. */
  static long seen(String prefix) {
    return BY_OPERATOR.entrySet().stream()
        .filter(each -> each.getKey().startsWith(prefix))
        .flatMap(each -> each.getValue().stream())
        .mapToLong(Counter::getCount)
        .sum();
  }

  @Override
  public void open(MetricConfig config) {
    // Nothing to be opened.
  }

  @Override
  public void close() {
    BY_OPERATOR.clear();
  }

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    String operator = group.getAllVariables().get("<operator_name>");
    if (operator != null && name.equals(SEEN) && metric instanceof Counter counter) {
      BY_OPERATOR.computeIfAbsent(operator, key -> ConcurrentHashMap.newKeySet()).add(counter);
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    // What was counted stays counted.
  }
}
