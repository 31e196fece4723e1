package dev.lapwing.core.event;

/**
 * A call of a cloud or application interface.
 *
 * @param service whose ({@code s3.amazonaws.com}, {@code Exchange}); null if unknown
 * @param operation which ({@code GetObject}); null if unknown
 * @param resource upon what; null if not said
 * @param error error code of a refused or failed call; null if it worked
 */
public record Api(String service, String operation, String resource, String error) {}
