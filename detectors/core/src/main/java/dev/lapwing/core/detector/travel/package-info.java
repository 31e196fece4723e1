/**
 * {@code impossible_travel}: one account in two places that nobody could travel between in time.
 */
package dev.lapwing.core.detector.travel;
