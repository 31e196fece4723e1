package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final int WEEKS = 14;

  /** Weeks that scatter a little, times what each has. */
  private static Trend weeks(IntToDoubleFunction times) {
    Trend trend = new Trend();
    for (int week = 0; week < WEEKS; week++) {
      trend.add(200 * times.applyAsDouble(week) * (week % 2 == 0 ? 1.05 : 0.95));
    }
    return trend;
  }

  private static double rising(int week) {
    return Math.exp(0.14 * Math.max(0, week - 5));
  }

  @Test
  void aRiseOfFourteenPercentAWeekIsCertain() {
    assertThat(weeks(TrendTest::rising).value(200 * rising(WEEKS), 1)).isGreaterThan(10);
    assertThat(weeks(TrendTest::rising).weeks(200 * rising(WEEKS), 1)).isEqualTo(9);
  }

  @Test
  void aStepIsOneOfSoManyWeeks() {
    Trend trend = weeks(week -> week < 11 ? 1 : 2.5);
    assertThat(trend.value(500, 1)).isGreaterThan(5);
    assertThat(trend.weeks(500, 1)).isEqualTo(3);
  }

  @Test
  void weeksThatAreAlikeAreNoChange() {
    assertThat(weeks(week -> 1).value(200, 1)).isLessThan(1);
  }

  @Test
  void aRiseThatEndsInAQuietWeekIsNotTold() {
    assertThat(weeks(TrendTest::rising).value(150, 1)).isZero();
  }

  @Test
  void aHolidayIsNotTheFootOfARamp() {
    assertThat(weeks(week -> week == 5 || week == 6 ? 0 : 1).value(210, 1)).isLessThan(4);
  }

  @Test
  void lessOfAWeekSaysLess() {
    Trend trend = weeks(TrendTest::rising);
    double all = 200 * rising(WEEKS);
    assertThat(trend.value(all / 5, 0.2)).isLessThan(trend.value(all, 1));
  }

  @Test
  void oneMoreWeekIsAsIfItHadBeenAdded() {
    Trend trend = weeks(TrendTest::rising);
    double ahead = trend.with(700).value(160, 0.2);
    trend.add(700);
    assertThat(trend.value(160, 0.2)).isEqualTo(ahead);
  }

  @Test
  void fewWeeksSayNothing() {
    Trend trend = new Trend();
    trend.add(10);
    assertThat(trend.value(1000, 1)).isZero();
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    Trend trend = weeks(TrendTest::rising);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    trend.write(new DataOutputStream(bytes));
    assertThat(bytes.size()).isEqualTo(29);
    Trend read = Trend.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.value(700, 1)).isEqualTo(trend.value(700, 1));
  }
}
