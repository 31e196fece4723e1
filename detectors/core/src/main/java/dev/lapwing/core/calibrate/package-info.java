/** Turns the surprise of models into probabilities, and one budget of alerts into thresholds. */
package dev.lapwing.core.calibrate;
