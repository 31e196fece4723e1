/**
 * What makes a score a probability, and probabilities alerts: every calibrated rule's history of
 * tests, and the one budget of alerts that the rules share.
 */
package dev.lapwing.core.calibrate;
