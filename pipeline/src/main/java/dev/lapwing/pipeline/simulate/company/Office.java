package dev.lapwing.pipeline.simulate.company;

/**
 * An office: everybody inside shares one public address.
 *
 * @param code three letters that its machines' names begin with
 * @param publicNetwork CIDR of its line
 * @param privatePrefix first two octets of its private network
 * @param fileServer where its people keep their files
 */
public record Office(
    String code,
    City city,
    Address address,
    String publicNetwork,
    String privatePrefix,
    Host fileServer) {}
