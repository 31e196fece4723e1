package dev.lapwing.core.resolve;

import java.io.Serializable;

/**
 * A range of IPv4 or IPv6 addresses, as {@code 198.51.100.0/24} writes it. A single address is a
 * range of one.
 */
public final class Cidr implements Serializable {

  private static final long serialVersionUID = 1L;

  private final byte[] base;
  private final int bits;

  private Cidr(byte[] base, int bits) {
    this.base = base;
    this.bits = bits;
  }

  /**
   * @param text an address, with or without a number of leading bits
   * @throws IllegalArgumentException if it is neither
   */
  public static Cidr of(String text) {
    int slash = text.indexOf('/');
    byte[] base = Address.parse(slash < 0 ? text : text.substring(0, slash));
    String length = slash < 0 ? "" : text.substring(slash + 1);
    if (base == null || (slash >= 0 && !length.matches("[0-9]{1,3}"))) {
      throw new IllegalArgumentException(
          "expected a block such as 10.0.0.0/8, found '" + text + "'");
    }
    int bits = slash < 0 ? base.length * 8 : Integer.parseInt(length);
    if (bits > base.length * 8) {
      throw new IllegalArgumentException(
          "'" + text + "': expected a prefix of 0 to " + base.length * 8 + " bits, found " + bits);
    }
    return new Cidr(base, bits);
  }

  /** Whether it holds this address; false for what is none. */
  public boolean contains(String address) {
    byte[] bytes = Address.parse(address);
    return bytes != null && contains(bytes);
  }

  /**
   * @param address 4 or 16 bytes
   */
  public boolean contains(byte[] address) {
    if (address.length != base.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (address[i] != base[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0 || ((address[whole] ^ base[whole]) & 0xFF) >>> (8 - rest) == 0;
  }
}
