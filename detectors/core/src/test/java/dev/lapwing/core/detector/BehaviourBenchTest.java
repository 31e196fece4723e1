package dev.lapwing.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link BehaviourBench}: {@code mvn -Pbench -pl detectors/core test}. */
@Tag("bench")
class BehaviourBenchTest {

  private static final double MOST_NS = 5_000;
  private static final int ROUNDS = 60;

  /** Processor time: what the machine does besides does not count. */
  @Test
  void theModelsCostFiveMicrosecondsAnEventAtMost() {
    BehaviourBench bench = new BehaviourBench();
    bench.part = "all";
    bench.learn();
    long spent = 0;
    for (int round = 0; round < ROUNDS; round++) {
      bench.restore();
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      bench.judge();
      long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      spent += round < ROUNDS / 2 ? 0 : now - before;
    }
    double each = spent / (ROUNDS / 2.0) / BehaviourBench.MEASURED;
    System.out.printf(Locale.ROOT, "%.0f ns of processor time an event%n", each);
    assertThat(each).isLessThan(MOST_NS);
  }

  /** Wall-clock time and allocation, for reading: a busy machine makes it many times as long. */
  @Test
  void jmhReportsTimeAndAllocation() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(BehaviourBench.class.getName())
                    .addProfiler(GCProfiler.class)
                    .forks(0)
                    .warmupIterations(20)
                    .measurementIterations(20)
                    .build())
            .run();
    assertThat(results).hasSize(6).allMatch(one -> one.getPrimaryResult().getScore() > 0);
  }
}
