/**
 * Correlations that look at what a window holds, in whatever order: counts, sums, averages, shares,
 * and things that all happened. One state for each rule and group.
 */
package dev.lapwing.core.correlation;
