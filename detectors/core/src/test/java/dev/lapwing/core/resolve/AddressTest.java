package dev.lapwing.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {

  @Test
  void bothFamiliesAreRead() {
    assertThat(Address.parse("203.0.113.255")).containsExactly(203, 0, 113, 255);
    assertThat(Address.parse("2001:db8::1")).hasSize(16).startsWith(0x20, 0x01, 0x0d, 0xb8);
    assertThat(Address.parse("fe80::1%eth0")).hasSize(16);
  }

  @Test
  void anIpv4AddressInsideAnIpv6OneIsTheIpv4One() {
    assertThat(Address.parse("::ffff:10.1.2.3")).containsExactly(10, 1, 2, 3);
  }

  /** Each of these would send a question to a name server, were it given to Java's resolver. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1.2.3", "1.2.3.", "1..2.3", "999.1.1.1", "1.2.3.4.5", "1.2.3.4 ", "server", "a.b.c.d",
        "server:443", "zz::1", ":", "%eth0:", ".1:2", "::1::", "12345::", "x%y:z", "١.2.3.4"
      })
  void whatIsNoAddressIsNoneAndNotLookedUp(String text) {
    assertThat(Address.parse(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.1", "172.31.0.1", "192.168.1.1", "127.0.0.1", "169.254.1.1", "fd00::1"})
  void addressesOfOnesOwnArePrivate(String text) {
    assertThat(Address.isPrivate(Address.parse(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"172.32.0.1", "8.8.8.8", "2001:db8::1", "100.64.0.1"})
  void othersAreNot(String text) {
    assertThat(Address.isPrivate(Address.parse(text))).isFalse();
  }

  @Test
  void carriersShareABlock() {
    assertThat(Address.isCarrierNat(Address.parse("100.127.255.255"))).isTrue();
    assertThat(Address.isCarrierNat(Address.parse("100.128.0.0"))).isFalse();
  }
}
