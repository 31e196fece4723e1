package dev.lapwing.core.rule;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A block of IPv4 or IPv6 addresses: {@code 10.40.7.0/24}. A single address is a block of one. */
record Cidr(byte[] network, int bits) {

  /** Only these are ever given to the resolver, so that no name is looked up. */
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /**
   * @throws IllegalArgumentException if it is none
   */
  static Cidr of(String text) {
    int slash = text.indexOf('/');
    byte[] network = bytes(slash < 0 ? text : text.substring(0, slash));
    String length = slash < 0 ? "" : text.substring(slash + 1);
    if (network == null || (slash >= 0 && !length.matches("[0-9]{1,3}"))) {
      throw new IllegalArgumentException(
          "expected a block such as 10.0.0.0/8, found '" + text + "'");
    }
    int bits = slash < 0 ? network.length * 8 : Integer.parseInt(length);
    if (bits > network.length * 8) {
      throw new IllegalArgumentException(
          "'" + text + "': an address of " + network.length * 8 + " bits has no prefix of " + bits);
    }
    return new Cidr(network, bits);
  }

  /** Whether it holds this address; false for what is none. */
  boolean contains(String address) {
    byte[] other = bytes(address);
    if (other == null || other.length != network.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit += 8) {
      int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit));
      if (((network[bit / 8] ^ other[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(String address) {
    if (!LITERAL.matcher(address).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      return null; // looks like an address, but is none: 10.0.0.999
    }
  }
}
