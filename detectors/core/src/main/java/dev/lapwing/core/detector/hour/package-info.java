/** Baselines of when an entity does something: the hour of the week. */
package dev.lapwing.core.detector.hour;
