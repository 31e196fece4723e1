package dev.lapwing.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CidrTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "198.51.100.0/26, 198.51.100.63, true",
    "198.51.100.0/26, 198.51.100.64, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "0.0.0.0/0, ::1, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "10.0.0.0/8, ten, false"
  })
  void holdsItsAddresses(String range, String address, boolean held) {
    assertThat(Cidr.of(range).contains(address)).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"here", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/x", "/8", "10.0.0/8", ""})
  void whatIsNoRangeIsRefused(String text) {
    assertThatThrownBy(() -> Cidr.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a block such as 10.0.0.0/8, found '" + text + "'");
  }

  @Test
  void aPrefixIsNoLongerThanItsAddress() {
    assertThatThrownBy(() -> Cidr.of("10.0.0.0/33"))
        .hasMessage("'10.0.0.0/33': expected a prefix of 0 to 32 bits, found 33");
  }
}
