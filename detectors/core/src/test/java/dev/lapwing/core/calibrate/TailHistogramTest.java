package dev.lapwing.core.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TailHistogramTest {

  /** Tests of a model whose surprise is this many times too great, all at one time. */
  private static TailHistogram of(int tests, double times) {
    TailHistogram histogram = new TailHistogram();
    Random random = new Random(7);
    for (int i = 0; i < tests; i++) {
      histogram.add(times * -Math.log10(1 - random.nextDouble()), 1, 0);
    }
    return histogram;
  }

  @Test
  void withoutAnyTestNothingIsRare() {
    assertThat(new TailHistogram().p(9, 0)).isEqualTo(1);
  }

  @Test
  void aModelThatIsTooSureIsCorrected() {
    TailHistogram twice = of(100_000, 2);

    assertThat(-Math.log10(twice.p(6, 0))).isCloseTo(3, within(0.1));
    assertThat(-Math.log10(twice.p(10, 0))).isCloseTo(5, within(0.4));
  }

  @Test
  void fewTestsMakeItCautious() {
    assertThat(of(50, 1).p(8, 0)).isGreaterThan(1e-6);
    assertThat(of(5, 1).p(8, 0)).isGreaterThan(1e-1);
  }

  @Test
  void withFewTestsATimidModelIsNotMadeSure() {
    TailHistogram timid = of(300, 0.2);

    assertThat(timid.p(2, 0)).isGreaterThan(1e-3);
  }

  @Test
  void theMoreSurprisingIsNeverLessRare() {
    TailHistogram histogram = of(3000, 1.5);
    for (double s = 0; s < 29; s += 0.01) {
      assertThat(histogram.p(s + 0.01, 0)).isLessThanOrEqualTo(histogram.p(s, 0) + 1e-12);
    }
  }

  @Test
  void oneAttackDoesNotMakeTheNextOneUsual() {
    TailHistogram histogram = of(10_000, 1);
    for (int i = 0; i < 15; i++) {
      assertThat(histogram.p(20, 0)).isLessThan(1e-4);
      histogram.add(20, 1, 0);
    }
    assertThat(histogram.p(3, 0)).isGreaterThan(1e-3);
  }

  @Test
  void whatIsAHalfLifeOldWeighsHalf() {
    assertThat(of(1000, 1).tests((long) TailHistogram.HALF_LIFE)).isCloseTo(500, within(1e-6));
  }

  @Test
  void yearsLaterWhatIsNewCounts() {
    TailHistogram histogram = of(1000, 1);
    long later = 3 * 365 * Tests.DAY;
    histogram.add(2, 1, later);

    assertThat(histogram.tests(later)).isCloseTo(1, within(1e-6));
  }

  @Test
  void equalSurprisesAreSpreadWithinTheirBin() {
    assertThat(TailHistogram.place(3.02, 0)).isCloseTo(3, within(1e-9));
    assertThat(TailHistogram.place(3.02, 0.5)).isCloseTo(3.025, within(1e-9));
    assertThat(TailHistogram.place(1000, 0.5)).isLessThan(30);
  }

  @Test
  void itIsReadAsWrittenInAFewHundredBytes() throws IOException {
    TailHistogram histogram = of(100_000, 1.5);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    histogram.write(new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    TailHistogram read = TailHistogram.read(in);

    assertThat(in.available()).isZero();
    assertThat(bytes.size()).isLessThan(800);
    assertThat(read.p(4.3, 5)).isEqualTo(histogram.p(4.3, 5));
    assertThat(read.p(0.3, 5)).isEqualTo(histogram.p(0.3, 5));
  }
}
