package dev.lapwing.pipeline.simulate.vendor;

/**
 * A line of a log.
 *
 * @param uid the id that the vendor gives the event; for a format without ids, the first 128 bits
 *     of the SHA-256 of the line in hexadecimal, which any reader can compute
 */
public record Rendered(String raw, String uid) {}
