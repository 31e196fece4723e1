package dev.lapwing.core.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TestMartingaleTest {

  private static final int PER_DAY = 5000;

  /** The day of the first alarm, or −1, of tests whose p is so many times too small. */
  private static int alarm(double times, int days, long seed) {
    Random random = new Random(seed);
    TestMartingale martingale = new TestMartingale();
    for (int i = 0; i < days * PER_DAY; i++) {
      double p = random.nextDouble() / times;
      boolean told = p < 0.1 || random.nextInt(16) == 0;
      if (told && martingale.bet(p, p < 0.1 ? 1 : 16, i * (Tests.DAY / PER_DAY))) {
        return i / PER_DAY;
      }
    }
    return -1;
  }

  @Test
  void uniformTestsSoundNoAlarmInTwoMonths() {
    for (long seed = 1; seed <= 10; seed++) {
      assertThat(alarm(1, 60, seed)).isEqualTo(-1);
    }
  }

  @Test
  void twiceAsManyRareOnesAreFoundWithinDays() {
    assertThat(alarm(2, 60, 1)).isBetween(0, 7);
  }

  @Test
  void itCountsAsBrokenForThreeDays() {
    TestMartingale martingale = new TestMartingale();
    for (int i = 0; !martingale.bet(1e-6, 1, i); i++) {
      assertThat(martingale.broken(i)).isFalse();
    }

    assertThat(martingale.broken(2 * Tests.DAY)).isTrue();
    assertThat(martingale.broken(4 * Tests.DAY)).isFalse();
  }
}
