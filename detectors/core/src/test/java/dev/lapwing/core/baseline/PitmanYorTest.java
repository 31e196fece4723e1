package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    double home = PitmanYor.fitted(0, 1).unseen(40, 1);
    double explorer = PitmanYor.fitted(20, 27).unseen(40, 27);
    assertThat(home).isLessThan(0.01);
    assertThat(explorer).isGreaterThan(0.3);
  }

  @Test
  void atMostWhatWasSeenIsTakenToNovelty() {
    assertThat(PitmanYor.fitted(7, 7).discount()).isEqualTo(1);
    assertThat(PitmanYor.fitted(7, 7).kept(1)).isZero();
    assertThat(PitmanYor.fitted(0, 0).discount()).isZero();
  }
}
