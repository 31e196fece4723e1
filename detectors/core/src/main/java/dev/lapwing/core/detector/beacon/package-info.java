/** {@code beaconing}: machines that call somebody outside by the clock. */
package dev.lapwing.core.detector.beacon;
