/** What is planted: attacks, and oddities that are none; one class each. */
package dev.lapwing.pipeline.simulate.scenario;
