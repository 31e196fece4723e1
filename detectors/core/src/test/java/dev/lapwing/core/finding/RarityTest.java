package dev.lapwing.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RarityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.25e-5 | 0.083 | 1 in 80,000; about one such in 12 days in the whole organisation",
        "1e-3 | 3.2 | 1 in 1,000; about 3 such a day in the whole organisation",
        "1e-3 | 0.8 | 1 in 1,000; about one such a day in the whole organisation",
        "1e-6 | 0.01 | 1 in 1,000,000; about one such in 3 months in the whole organisation",
        "1e-8 | 0.0003 | 1 in 100,000,000; about one such in 9 years in the whole organisation"
      })
  void itSaysHowRareInWords(double p, double perDay, String words) {
    assertThat(new Rarity(p, perDay, 5, 1e10).words()).isEqualTo(words);
  }

  @Test
  void itSaysNoMoreThanItsTestsTell() {
    assertThat(new Rarity(1e-9, 1e-6, 5, 31_234).words())
        .isEqualTo("less than 1 in 31,000, which is as far as so many earlier tests tell");
  }
}
