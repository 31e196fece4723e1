package dev.lapwing.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
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

  @Test
  void theModelsCostFiveMicrosecondsAnEventAtMost() throws RunnerException {
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
    assertThat(results)
        .isNotEmpty()
        .allMatch(result -> result.getPrimaryResult().getScore() <= MOST_NS);
  }
}
