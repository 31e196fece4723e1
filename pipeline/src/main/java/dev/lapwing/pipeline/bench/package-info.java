/**
 * Measures the whole job against a floor that nothing with the same input and one keyed read and
 * write can beat, with a real broker in its own process.
 */
package dev.lapwing.pipeline.bench;
