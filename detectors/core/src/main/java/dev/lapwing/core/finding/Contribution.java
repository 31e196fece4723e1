package dev.lapwing.core.finding;

/**
 * One reason for a score, observed and usual side by side.
 *
 * @param what the thing compared ({@code required speed}, {@code device})
 * @param observed what was seen, in words with units
 * @param usual what is usual, in words with units
 * @param points its share of the score
 */
public record Contribution(String what, String observed, String usual, double points) {}
