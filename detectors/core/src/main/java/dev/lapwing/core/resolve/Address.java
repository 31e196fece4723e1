package dev.lapwing.core.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Internet addresses as numbers; never asks the network. */
public final class Address {

  /** No address in text is longer (IPv4 within IPv6, RFC 4291). */
  private static final int LONGEST = 45;

  private Address() {}

  /**
   * The 4 or 16 bytes of an address in text; null if it is none. A name is never looked up: what
   * reaches Java's resolver has been found to be nothing that it would ask a name server for.
   */
  public static byte[] parse(String text) {
    return text.indexOf(':') >= 0 ? v6(text) : v4(text);
  }

  private static byte[] v4(String text) {
    byte[] address = new byte[4];
    int at = 0;
    for (int part = 0; part < 4; part++) {
      int value = 0;
      int start = at;
      while (at < text.length() && at - start < 3 && digit(text.charAt(at))) {
        value = value * 10 + text.charAt(at++) - '0';
      }
      boolean ends = at == text.length();
      if (at == start || value > 255 || ends != (part == 3)) {
        return null;
      }
      if (!ends && text.charAt(at++) != '.') {
        return null;
      }
      address[part] = (byte) value;
    }
    return address;
  }

  private static byte[] v6(String text) {
    int zone = text.indexOf('%');
    String bare = zone < 0 ? text : text.substring(0, zone);
    if (bare.length() > LONGEST || bare.indexOf(':') < 0 || !hexadecimal(bare)) {
      return null;
    }
    try {
      return InetAddress.getByName(bare).getAddress();
    } catch (UnknownHostException e) {
      return null; // colons and digits, but no address
    }
  }

  private static boolean hexadecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      if (!letter && !digit(c) && c != ':' && c != '.') {
        return false;
      }
    }
    char first = text.charAt(0);
    return first != '.'; // Java takes only what begins with a digit or colon for an address
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Not routable: private, loopback, link local, unique local, unspecified. */
  public static boolean isPrivate(byte[] address) {
    try {
      InetAddress a = InetAddress.getByAddress(address);
      boolean uniqueLocal = address.length == 16 && (address[0] & 0xFE) == 0xFC;
      return a.isSiteLocalAddress()
          || a.isLoopbackAddress()
          || a.isLinkLocalAddress()
          || a.isAnyLocalAddress()
          || uniqueLocal;
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address of " + address.length + " bytes", e);
    }
  }

  /** Carrier-grade NAT (RFC 6598, 100.64.0.0/10): many subscribers behind one address. */
  public static boolean isCarrierNat(byte[] a) {
    return a.length == 4 && (a[0] & 0xFF) == 100 && (a[1] & 0xC0) == 64;
  }
}
