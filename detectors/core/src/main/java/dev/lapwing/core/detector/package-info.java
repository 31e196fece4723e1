/**
 * The contract of a detector, the state that all detectors of an entity share, and what hosts need
 * to run them. One sub-package for each detector; {@link dev.lapwing.core.detector.Detectors} lists
 * them.
 */
package dev.lapwing.core.detector;
