package dev.lapwing.pipeline.simulate.company;

/**
 * An office: everybody inside shares one public address.
 *
 * @param code three letters that its machines' names begin with
 * @param publicNetwork CIDR of its line
 * @param privatePrefix first two octets of its private network
 * @param fileServer where its people keep their files
 * @param gateway the address that its people have on the internet when they use the VPN
 */
public record Office(
    String code,
    City city,
    Region region,
    Address address,
    String publicNetwork,
    String privatePrefix,
    Host fileServer,
    Address gateway) {}
