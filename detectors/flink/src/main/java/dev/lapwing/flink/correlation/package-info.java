/** Hosts the correlations that look at windows. */
package dev.lapwing.flink.correlation;
