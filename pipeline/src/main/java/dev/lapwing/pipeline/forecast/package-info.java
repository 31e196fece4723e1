/** Says what a rule set costs before it is switched on. */
package dev.lapwing.pipeline.forecast;
