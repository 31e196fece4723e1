package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PitmanYorTest {

  @Test
  void beforeAnythingIsSeenEverythingIsNew() {
    assertThat(new PitmanYor(0.5, 0.1).unseen(0, 0)).isEqualTo(1);
  }

  @Test
  void figuresAreThoseOfTheFormula() {
    PitmanYor process = new PitmanYor(6, 0.5);
    assertThat(process.unseen(3, 2)).isCloseTo(7 / 9.0, within(1e-12));
    assertThat(process.of(3, 3, 2, 0)).isCloseTo(2.5 / 9, within(1e-12));
  }

  @Property(tries = 100, seed = "20261125")
  void probabilitiesAddUpToOne(
      @ForAll @IntRange(min = 1, max = 50) int a,
      @ForAll @IntRange(min = 1, max = 50) int b,
      @ForAll @DoubleRange(min = 0.1, max = 5) double theta,
      @ForAll @DoubleRange(min = 0, max = 0.9) double d) {
    PitmanYor process = new PitmanYor(theta, d);
    double sum = process.of(a, a + b, 2, 0) + process.of(b, a + b, 2, 0);
    assertThat(sum + process.unseen(a + b, 2)).isCloseTo(1, within(1e-9));
  }

  @Test
  void whoExploresIsLessSurprisingThanWhoStaysHome() {
    double home = PitmanYor.fitted(0.5, 0, 0).unseen(40, 1);
    double explorer = PitmanYor.fitted(0.5, 20, 5).unseen(40, 27);
    assertThat(home).isLessThan(0.02);
    assertThat(explorer).isGreaterThan(0.3);
  }

  @Test
  void noveltyIsPredictedWithinAFactorOfOnePointFour() {
    Random random = new Random(7);
    double predicted = 0;
    int actual = 0;
    for (int user = 0; user < 400; user++) {
      int[] counts = new int[2000];
      int kinds = 0;
      for (int n = 0; n < 100; n++) {
        if (n >= 10) {
          predicted += fitted(counts).unseen(n, kinds);
        }
        int value = (int) Math.min(1999, Math.pow(1 - random.nextDouble(), -1.0) - 1);
        boolean fresh = counts[value]++ == 0;
        kinds += fresh ? 1 : 0;
        actual += fresh && n >= 10 ? 1 : 0;
      }
    }
    assertThat(predicted / actual).isBetween(1 / 1.4, 1.4);
  }

  private static PitmanYor fitted(int[] counts) {
    int once = 0;
    int twice = 0;
    for (int count : counts) {
      once += count == 1 ? 1 : 0;
      twice += count == 2 ? 1 : 0;
    }
    return PitmanYor.fitted(0.5, once, twice);
  }
}
