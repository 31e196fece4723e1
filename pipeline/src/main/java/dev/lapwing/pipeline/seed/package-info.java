/** Learns baselines from an archive, for a live job to begin with. */
package dev.lapwing.pipeline.seed;
