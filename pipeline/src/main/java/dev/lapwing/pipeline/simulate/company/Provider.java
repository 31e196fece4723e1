package dev.lapwing.pipeline.simulate.company;

/**
 * An internet provider's customers in one city.
 *
 * @param prefix the first two octets of its addresses, {@code 85.241}
 * @param low least third octet
 * @param high greatest third octet
 */
public record Provider(
    City city, int asn, String organisation, String domain, String prefix, int low, int high) {

  Address address(String ip) {
    return new Address(ip, city, asn, organisation, domain);
  }

  /** One of its customers. */
  public Address customer(Dice dice) {
    return address(prefix + "." + dice.between(low, high) + "." + dice.between(1, 254));
  }
}
