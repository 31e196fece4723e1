/** How well attacks are found, and how often people are disturbed for nothing. */
package dev.lapwing.pipeline.evaluate;
