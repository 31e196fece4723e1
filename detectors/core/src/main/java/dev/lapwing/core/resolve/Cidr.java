package dev.lapwing.core.resolve;

import java.io.Serializable;

/** A range of addresses, as {@code 198.51.100.0/24} writes it. */
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
    if (base == null) {
      throw new IllegalArgumentException("no network such as 198.51.100.0/24: '" + text + "'");
    }
    int bits = slash < 0 ? base.length * 8 : bits(text, slash);
    if (bits < 0 || bits > base.length * 8) {
      throw new IllegalArgumentException(
          "a network of " + base.length * 8 + " bits at most: '" + text + "'");
    }
    return new Cidr(base, bits);
  }

  private static int bits(String text, int slash) {
    try {
      return Integer.parseInt(text.substring(slash + 1));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

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
