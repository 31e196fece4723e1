/**
 * A simulated company: its people, what they do, what is done to them, as logs in vendors' formats.
 * It shares nothing with the parsers and detectors but those formats, so that neither can be right
 * by agreement.
 */
package dev.lapwing.pipeline.simulate;
