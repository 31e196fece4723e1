package dev.lapwing.core.detector.login;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.resolve.Address;

/**
 * The network that a sign-in came through, from the address to the country. Of a VPN or relay only
 * that it is one: its address tells nothing, and is not remembered.
 *
 * @param rungs fingerprints of address, /24 (or /48), network, country; never null
 * @param label for people
 * @param own whether it is an office or a shared address of the organisation: it tells nothing for
 *     or against anybody
 */
record Network(int[] rungs, String label, boolean own) {

  static final int RUNGS = 4;
  static final int ASN = 2;
  static final int COUNTRY = 3;

  private static final String[] NOUNS = {"address", "subnet", "network", "country"};

  /** What a rung is called: {@code country}. */
  static String noun(int rung) {
    return NOUNS[rung];
  }

  /** Null where the record says nothing of it. */
  static Network of(Endpoint src) {
    NetworkClass kind = src.networkOrUnknown();
    if (kind == NetworkClass.VPN || kind == NetworkClass.RELAY) {
      int print = Fingerprint.of("class " + kind.text());
      return new Network(new int[] {print, print, print, print}, "a " + kind.text(), false);
    }
    byte[] address = src.ip() == null ? null : Address.parse(src.ip());
    Geo geo = src.geo();
    if (address == null || geo == null || (geo.country() == null && geo.asn() == 0)) {
      return null;
    }
    String country = geo.country() == null ? "?" : geo.country();
    String city = geo.city() == null ? "" : geo.city();
    String network = geo.asn() == 0 ? country + '/' + city : "AS" + geo.asn();
    int[] rungs = {
      Fingerprint.of(src.ip()),
      prefix(address),
      Fingerprint.of(network),
      Fingerprint.of("country " + country)
    };
    boolean own = kind == NetworkClass.OFFICE || kind == NetworkClass.SHARED;
    String label = geo.asn() == 0 ? geo.label() : geo.label() + ", AS" + geo.asn();
    return new Network(rungs, label, own);
  }

  private static int prefix(byte[] address) {
    int bytes = address.length == 4 ? 3 : 6;
    StringBuilder text = new StringBuilder("net ");
    for (int i = 0; i < bytes; i++) {
      text.append(address[i]).append('.');
    }
    return Fingerprint.of(text.toString());
  }
}
