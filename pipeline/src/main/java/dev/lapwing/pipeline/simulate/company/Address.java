package dev.lapwing.pipeline.simulate.company;

/** A public address and what the world knows of it. */
public record Address(String ip, City city, int asn, String organisation, String domain) {}
