package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "192.0.2.7:443, 192.0.2.7",
    "192.000.002.007, 192.0.2.7",
    "[2001:db8::7]:443, 2001:db8::7",
    "2001:0DB8:0:0:0:0:0:7, 2001:db8::7",
    "2001:db8:0:1:0:0:0:7, 2001:db8:0:1::7",
    "2001:db8:0:1:1:1:1:7, 2001:db8:0:1:1:1:1:7",
    "::ffff:192.0.2.7, 192.0.2.7",
    "fe80::1%eth0, fe80::1",
    "::1, ::1",
    "::, ::",
    "1::, 1::"
  })
  void anAddressHasOneText(String text, String canonical) {
    assertThat(Addresses.client(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "host.example",
        "ecs.amazonaws.com",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "1.2.3.x",
        "a.b.c.d",
        "::2a02:cf40:add:4002:91f2:a9b2:e09a:6fc6",
        "12:34:56",
        "[::1"
      })
  void whatIsNoAddressIsNull(String text) {
    assertThat(Addresses.client(text)).isNull();
  }
}
