package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.baseline.SpikeExperiment.Maker;
import dev.lapwing.core.baseline.SpikeExperiment.Outcome;
import dev.lapwing.core.baseline.SpikeExperiment.Reference;
import dev.lapwing.core.baseline.SpikeExperiment.Shipped;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of docs/explanation/volume-model.md; three seeds, some minutes. */
@Tag("slow")
class SpikeExperimentTest {

  private static Outcome run(Maker maker, boolean bursts) {
    return Outcome.mean(
        LongStream.rangeClosed(1, 3)
            .mapToObj(seed -> SpikeExperiment.run(maker, seed, bursts))
            .toArray(Outcome[]::new));
  }

  private static Outcome report(String name, Maker maker, boolean bursts) {
    Outcome o = run(maker, bursts);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f / %.2f / %.2f | %.2f / %.2f / %.2f | %.3f | %.3f |%n",
        name,
        bursts ? "yes" : "no",
        o.before()[0],
        o.before()[1],
        o.before()[2],
        o.after()[0],
        o.after()[1],
        o.after()[2],
        o.five(),
        o.ten());
    return o;
  }

  private static void isGood(Outcome outcome) {
    assertThat(outcome.five()).isGreaterThan(0.60);
    assertThat(outcome.ten()).isGreaterThan(0.84);
    assertThat(outcome.after()[1]).isBetween(0.8, 1.25);
    assertThat(outcome.after()[2]).isBetween(0.7, 1.4);
  }

  @Test
  void spikesAreFoundAtARealRateOfOneInTenThousand() {
    isGood(report("this model", Shipped.among(true), false));
  }

  @Test
  void spikesAreFoundAmongBursts() {
    isGood(report("this model", Shipped.among(true), true));
  }

  @Test
  void withoutPeersItFindsMoreThanTheReferenceWithThem() {
    for (boolean bursts : new boolean[] {false, true}) {
      Outcome alone = report("this model, no peers", Shipped.among(false), bursts);
      Outcome reference = report("Gamma-Poisson", Reference::new, bursts);
      assertThat(alone.five()).isGreaterThan(reference.five());
      assertThat(alone.ten()).isGreaterThan(reference.ten());
    }
  }
}
