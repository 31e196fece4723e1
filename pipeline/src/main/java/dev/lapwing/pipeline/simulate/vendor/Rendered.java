package dev.lapwing.pipeline.simulate.vendor;

/**
 * A line of a log.
 *
 * @param uid the id that the vendor gives the event (for Windows its log, computer, record number
 *     and time in ms: {@code Security/host/4711/1772442000123}); for a format without ids, the
 *     first 128 bits of the SHA-256 of the line in hexadecimal, which any reader can compute; null
 *     for lines that may be equal to another
 */
public record Rendered(String raw, String uid) {}
