package dev.lapwing.pipeline.simulate.company;

/**
 * Something that a person signs in with.
 *
 * @param oktaId the id of a device that the identity provider knows; null for an unknown one
 * @param name null for an unknown device
 * @param fingerprint hash of browser properties
 * @param kind Computer or Mobile
 */
public record Device(
    String oktaId,
    String name,
    String fingerprint,
    String kind,
    String os,
    String browser,
    String userAgent) {}
