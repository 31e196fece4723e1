package dev.lapwing.core.resolve;

import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What kind of network an address belongs to: first by what the organisation says of its own
 * networks, then by what is known of the address, then by who runs it.
 *
 * <p>The operators listed are a start, not a catalogue: names and numbers of satellite carriers,
 * relays, VPN sellers and hosters that public registries give. An attacker who rents a home
 * connection is not told from a home by this, nor meant to be.
 *
 * @param offices the organisation's own egress
 * @param vpn its VPN egress: many people, anywhere
 * @param shared NAT, VDI, jump hosts: many people, one place
 * @param home ranges that are people's homes
 */
public record Networks(List<Cidr> offices, List<Cidr> vpn, List<Cidr> shared, List<Cidr> home)
    implements Serializable {

  public static final Networks NONE = new Networks(List.of(), List.of(), List.of(), List.of());

  /** Starlink, Viasat, HughesNet, Intelsat, OneWeb, SES, Eutelsat, Inmarsat, Gogo. */
  private static final Set<Integer> SATELLITE =
      Set.of(14593, 7155, 6621, 22351, 800, 12684, 34444, 31515, 26769);

  /** Tor and VPN hosters: M247, Datacamp, Quadranet, Mullvad (31173), Proton (62371, 209103). */
  private static final Set<Integer> VPN_SELLERS = Set.of(9009, 212238, 31173, 62371, 209103, 39351);

  /**
   * Amazon, Google Cloud, Microsoft, DigitalOcean, OVH, Hetzner, Linode, Vultr, Oracle, Alibaba.
   */
  private static final Set<Integer> HOSTING =
      Set.of(
          16509, 14618, 396982, 8075, 14061, 16276, 24940, 63949, 20473, 31898, 45102, 12876, 51167,
          36352, 60781);

  public Networks {
    offices = List.copyOf(offices);
    vpn = List.copyOf(vpn);
    shared = List.copyOf(shared);
    home = List.copyOf(home);
  }

  /**
   * @param address 4 or 16 bytes
   * @param geo what is known of it; null if nothing
   */
  public NetworkClass classOf(byte[] address, Geo geo) {
    if (any(vpn, address)) {
      return NetworkClass.VPN;
    }
    if (any(shared, address) || Address.isCarrierNat(address)) {
      return NetworkClass.SHARED;
    }
    if (any(offices, address)) {
      return NetworkClass.OFFICE;
    }
    if (any(home, address)) {
      return NetworkClass.HOME;
    }
    return Address.isPrivate(address) ? NetworkClass.PRIVATE : byOperator(geo);
  }

  private static NetworkClass byOperator(Geo geo) {
    if (geo == null) {
      return NetworkClass.UNKNOWN;
    }
    String name = geo.asOrg() == null ? "" : geo.asOrg().toLowerCase(Locale.ROOT);
    if (SATELLITE.contains(geo.asn()) || name.contains("satellite") || name.contains("starlink")) {
      return NetworkClass.SATELLITE;
    }
    if (VPN_SELLERS.contains(geo.asn()) || name.contains("vpn")) {
      return NetworkClass.VPN;
    }
    if (name.contains("private relay") || name.contains("tor exit")) {
      return NetworkClass.RELAY;
    }
    if (HOSTING.contains(geo.asn()) || name.contains("hosting") || name.contains("datacenter")) {
      return NetworkClass.HOSTING;
    }
    boolean mobile =
        name.contains("mobile") || name.contains("wireless") || name.contains("cellular");
    return mobile ? NetworkClass.MOBILE : NetworkClass.UNKNOWN;
  }

  private static boolean any(List<Cidr> ranges, byte[] address) {
    for (Cidr range : ranges) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }
}
