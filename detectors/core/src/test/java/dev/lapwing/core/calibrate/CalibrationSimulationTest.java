package dev.lapwing.core.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.finding.Finding;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Four weeks of 30,000 tests a day of models that are wrong, with three seeds: how many of those
 * after the first week come out at p, over how many should.
 */
class CalibrationSimulationTest {

  private static final int PER_DAY = 30_000;
  private static final int FEW_PER_DAY = 1500;
  private static final int DAYS = 28;
  private static final long[] SEEDS = {11, 12, 13};

  /** What surprise an innocent test of a wrong model has. */
  enum Model {
    /** Three times too sure of itself in the exponent. */
    OVERCONFIDENT(random -> 3 * -Math.log10(1 - random), 0, 0),
    /** Never surprised enough. */
    TIMID(random -> 0.6 * -Math.log10(1 - random), 0, 0),
    /** Counts with a Pareto tail under a model with an exponential one. */
    HEAVY(random -> 0.4 * (Math.pow(1 - random, -0.4) - 1) + 0.5 * -Math.log10(1 - random), 0, 0),
    /** Few values only, as novelty has. */
    ATOMS(random -> Math.floor(-Math.log10(1 - random) * 1.5) / 1.2, 0, 0),
    /** A quarter more surprising after four weeks. */
    DRIFTING(random -> 1.5 * -Math.log10(1 - random), 0.25, 0),
    /** Good and bad days for all at once. */
    DAYS_ALIKE(random -> 1.5 * -Math.log10(1 - random), 0, 0.08),
    /** Never more than so surprising, as the first sight of a machine. */
    BOUNDED(random -> 2.6 * (1 - Math.pow(1 - random, 0.3)), 0, 0),
    /** Two worlds: streets, and journeys. */
    BENT(
        random ->
            random < 1 - 6e-4
                ? 0.8 * -Math.log10(1 - random)
                : 3 + 2 * -Math.log10((1 - random) / 6e-4),
        0,
        0);

    private final DoubleUnaryOperator surprise;
    private final double drift;
    private final double daily;

    Model(DoubleUnaryOperator surprise, double drift, double daily) {
      this.surprise = surprise;
      this.drift = drift;
      this.daily = daily;
    }
  }

  private static void run(Model model, long seed, int perDay, Counts<Finding> out) {
    Random random = new Random(seed);
    CalibrateStage stage = new CalibrateStage(Map.of(Tests.RULE, 2.0));
    CalibrateState state = stage.create();
    Counts<Finding> learning = new Counts<>();
    for (int day = 0; day < DAYS; day++) {
      double level = Math.exp(model.daily * random.nextGaussian()) * (1 + model.drift * day / DAYS);
      for (int i = 0; i < perDay; i++) {
        long time = day * Tests.DAY + i * (Tests.DAY / perDay);
        double surprise = level * model.surprise.applyAsDouble(random.nextDouble());
        boolean told = surprise >= 1 || random.nextInt(16) == 0;
        if (told) {
          stage.on(
              Tests.weighing(random.nextInt(2000), time, surprise, surprise >= 1 ? 1 : 16),
              state,
              day < 7 ? learning : out);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void asManyTestsComeOutRareAsTheirPSays(Model model) {
    Counts<Finding> out = new Counts<>();
    for (long seed : SEEDS) {
      run(model, seed, PER_DAY, out);
    }
    asManyAsShould(out, 0.8, 1.25);
  }

  /**
   * Where a day's tests are so few that one in ten thousand of the remembered is one, a tail that
   * bends is told of within bounds.
   */
  @ParameterizedTest
  @CsvSource({"TIMID, 0.8, 1.25", "BOUNDED, 0.4, 1.25"})
  void ofFewTestsTheTailIsKnownRoughly(Model model, double least, double most) {
    Counts<Finding> out = new Counts<>();
    for (int seed = 0; seed < 60; seed++) {
      run(model, seed, FEW_PER_DAY, out);
    }
    asManyAsShould(out, least, most);
  }

  private static void asManyAsShould(Counts<Finding> out, double least, double most) {
    double tests = out.get("calibration/volume/tests");
    double at3 = out.get("calibration/volume/1e-3") / tests / 1e-3;
    double at4 = out.get("calibration/volume/1e-4") / tests / 1e-4;
    assertThat(at3).isBetween(0.8, 1.25);
    assertThat(at4).isBetween(least, most);
  }
}
