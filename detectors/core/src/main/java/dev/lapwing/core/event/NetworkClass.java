package dev.lapwing.core.event;

import java.util.Locale;

/** What kind of network an address belongs to; decides whether it tells where a person is. */
public enum NetworkClass {
  UNKNOWN,
  OFFICE,
  HOME,
  MOBILE,
  HOSTING,
  VPN,
  RELAY,
  SATELLITE,
  /** Many people behind one address: NAT, CGNAT, VDI, a jump host, a secure web gateway. */
  SHARED,
  /** Not routable: RFC 1918, loopback, link local. */
  PRIVATE;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a login from here tells where the person is, so that travel may be measured from it.
   */
  public boolean anchorsTravel() {
    return switch (this) {
      case VPN, RELAY, SATELLITE, SHARED, PRIVATE -> false;
      default -> true;
    };
  }
}
