/** Baselines of how much an entity does in a window: events, bytes, different values. */
package dev.lapwing.core.detector.volume;
