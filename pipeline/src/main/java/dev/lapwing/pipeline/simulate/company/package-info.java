/** Who works where, with what. */
package dev.lapwing.pipeline.simulate.company;
