package dev.lapwing.core.finding;

/**
 * One reason for a score, observed and usual side by side.
 *
 * @param what the thing compared ({@code required speed}, {@code device})
 * @param observed what was seen, in words with units
 * @param usual what is usual, in words with units
 * @param points its weight beside the finding's other reasons; detectors give log₁₀ likelihood
 *     ratios. An alert shows the weights so scaled that they add up to what the finding is worth:
 *     100 · (1 − 10^(−surprise/6)), see {@link dev.lapwing.core.risk.RiskModel}
 */
public record Contribution(String what, String observed, String usual, double points) {}
