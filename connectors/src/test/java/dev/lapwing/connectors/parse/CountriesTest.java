package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

  @ParameterizedTest
  @CsvSource({
    "United States, US",
    "pt, PT",
    "Portugal, PT",
    "Russian Federation, RU",
    "Czechia, CZ",
    "Czech Republic, CZ",
    "Atlantis,",
    ","
  })
  void namesAndCodesAreCodes(String text, String code) {
    assertThat(Countries.code(text)).isEqualTo(code);
  }
}
