package dev.lapwing.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CidrTest {

  @ParameterizedTest
  @CsvSource({
    "198.51.100.0/24, 198.51.100.255, true",
    "198.51.100.0/24, 198.51.101.0, false",
    "198.51.100.128/25, 198.51.100.127, false",
    "198.51.100.7, 198.51.100.7, true",
    "0.0.0.0/0, 203.0.113.1, true",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "0.0.0.0/0, 2001:db8::1, false"
  })
  void aRangeHoldsWhatItsBitsSay(String range, String address, boolean held) {
    assertThat(Cidr.of(range).contains(Address.parse(address))).isEqualTo(held);
  }

  @Test
  void whatIsNoNetworkIsRefusedInWords() {
    assertThatThrownBy(() -> Cidr.of("office"))
        .hasMessage("no network such as 198.51.100.0/24: 'office'");
    assertThatThrownBy(() -> Cidr.of("198.51.100.0/33")).hasMessageContaining("32 bits at most");
    assertThatThrownBy(() -> Cidr.of("198.51.100.0/x")).hasMessageContaining("32 bits at most");
  }
}
