package dev.lapwing.core.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Internet addresses as numbers; never asks the network. */
public final class Address {

  private Address() {}

  /** The 4 or 16 bytes of an address in text; null if it is none (a name is never looked up). */
  public static byte[] parse(String text) {
    boolean v6 = text.indexOf(':') >= 0;
    if (!v6 && !dotted(text)) {
      return null;
    }
    try {
      int zone = text.indexOf('%');
      return InetAddress.getByName(zone < 0 ? text : text.substring(0, zone)).getAddress();
    } catch (UnknownHostException e) {
      return null; // colons, but no address
    }
  }

  private static boolean dotted(String text) {
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        dots++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return dots == 3 && text.length() <= 15;
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
