package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateModelTest {

  private static final Windows HOUR = new Windows(3_600_000L, null);
  private static final int START = 490_000;

  /** The share of hours that the model calls so rare, over that which it says. */
  private static double ratio(boolean seasonal, double swing, double rare) {
    Counts counts = new Counts(42);
    long tests = 0;
    long hits = 0;
    for (int entity = 0; entity < 60; entity++) {
      double level = Math.exp(1.5 + counts.normal());
      RateModel model = new RateModel(START, seasonal);
      for (int hour = 0; hour < 42 * 24; hour++) {
        double mean = level * (1 + swing * Math.sin(hour % 24 * Math.PI / 12));
        int count = counts.draw(mean, 0.4);
        if (hour >= 28 * 24) {
          tests++;
          hits += model.predict(START + hour, HOUR, Others.NONE).scatter().p(count) <= rare ? 1 : 0;
        }
        feed(model, START + hour, count);
      }
    }
    return hits / (rare * tests);
  }

  private static void feed(RateModel model, int hour, int count) {
    if (count > 0) {
      model.skipTo(hour, HOUR, Others.NONE);
      model.learn(count, false, HOUR, Others.NONE);
    }
  }

  @Test
  void oneInAHundredIsOneInAHundred() {
    assertThat(ratio(false, 0, 0.01)).isBetween(0.4, 2.0);
  }

  @Test
  void oneInAHundredIsSoWhereHoursOfTheDayDiffer() {
    assertThat(ratio(true, 0.8, 0.01)).isBetween(0.4, 2.0);
  }

  @Test
  void theLevelIsLearnt() {
    RateModel model = new RateModel(START, false);
    for (int hour = 0; hour < 14 * 24; hour++) {
      model.learn(40, false, HOUR, Others.NONE);
    }
    assertThat(model.predict(START + 14 * 24, HOUR, Others.NONE).mean()).isCloseTo(40, within(1.0));
  }

  @Test
  void hoursInWhichNothingHappensLowerTheLevel() {
    RateModel model = new RateModel(START, false);
    for (int day = 0; day < 20; day++) {
      model.skipTo(START + day * 24 + 9, HOUR, Others.NONE);
      model.learn(24, false, HOUR, Others.NONE);
    }
    model.skipTo(START + 20 * 24, HOUR, Others.NONE);
    assertThat(model.predict(START + 20 * 24, HOUR, Others.NONE).mean()).isCloseTo(1, within(0.2));
  }

  /** Twelve an hour, from nine to five. */
  private static void work(RateModel model, int fromDay, int toDay, Others others, int lostDay) {
    for (int day = fromDay; day < toDay; day++) {
      for (int hour = 9; hour < 17; hour++) {
        if (day != lostDay) {
          model.skipTo(START + day * 24 + hour, HOUR, others);
          model.learn(11 + hour % 3, false, HOUR, others);
        }
      }
    }
  }

  private static double atTen(RateModel model, int day) {
    model.skipTo(START + day * 24 + 9, HOUR, Others.NONE);
    return model.predict(START + day * 24 + 10, HOUR, Others.NONE).mean();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsMissingOfADayIsAddedAsItWouldHaveBeen(boolean seasonal) {
    RateModel whole = new RateModel(START, seasonal);
    work(whole, 0, 34, Others.NONE, -1);
    RateModel holed = new RateModel(START, seasonal);
    work(holed, 0, 34, Others.NONE, 27);
    RateModel mended = new RateModel(START, seasonal);
    work(mended, 0, 28, Others.NONE, 27);
    mended.skipTo(START + 28 * 24 + 4, HOUR, Others.NONE);
    for (int hour = 0; hour < 24; hour++) {
      mended.mend(START + 27 * 24 + hour, 1, HOUR, Others.NONE);
    }
    work(mended, 28, 34, Others.NONE, -1);

    assertThat(atTen(mended, 34)).isCloseTo(atTen(whole, 34), byAFiftieth(whole));
    assertThat(atTen(holed, 34)).isLessThan(0.98 * atTen(whole, 34));
  }

  private static Offset<Double> byAFiftieth(RateModel whole) {
    return within(0.02 * atTen(whole, 34));
  }

  @Test
  void skippingAtOnceIsAsSkippingHourByHour() {
    RateModel once = new RateModel(START, false);
    RateModel slowly = new RateModel(START, false);
    once.learn(30, false, HOUR, Others.NONE);
    slowly.learn(30, false, HOUR, Others.NONE);
    once.skipTo(START + 60, HOUR, Others.NONE);
    for (int hour = 2; hour <= 60; hour++) {
      slowly.skipTo(START + hour, HOUR, Others.NONE);
    }
    double expected = slowly.predict(START + 60, HOUR, Others.NONE).mean();
    assertThat(once.predict(START + 60, HOUR, Others.NONE).mean())
        .isCloseTo(expected, within(0.03));
  }

  @Test
  void aSeasonTellsNineOClockFromMidnight() {
    RateModel model = new RateModel(START, true);
    for (int day = 0; day < 28; day++) {
      model.skipTo(START + day * 24 + 9, HOUR, Others.NONE);
      model.learn(50, false, HOUR, Others.NONE);
    }
    assertThat(model.predict(START + 28 * 24 + 9, HOUR, Others.NONE).mean()).isBetween(25.0, 55.0);
    assertThat(model.predict(START + 28 * 24 + 21, HOUR, Others.NONE).mean()).isLessThan(1.5);
  }

  @Test
  void aSpikeIsLearntCutAndAQuarantinedOneNotAtAll() {
    RateModel calm = new RateModel(START, false);
    RateModel spiked = new RateModel(START, false);
    RateModel quarantined = new RateModel(START, false);
    for (int hour = 0; hour < 200; hour++) {
      int count = 9 + hour % 3;
      calm.learn(count, false, HOUR, Others.NONE);
      spiked.learn(hour == 199 ? 1_000_000 : count, false, HOUR, Others.NONE);
      quarantined.learn(hour == 199 ? 1_000_000 : count, hour == 199, HOUR, Others.NONE);
    }
    double usual = calm.predict(START + 200, HOUR, Others.NONE).mean();
    assertThat(spiked.predict(START + 200, HOUR, Others.NONE).mean()).isCloseTo(usual, within(1.5));
    assertThat(quarantined.predict(START + 200, HOUR, Others.NONE).mean())
        .isCloseTo(usual, within(0.1));
  }
}
