/** {@code new_location} and {@code new_device}: what an account was never seen with before. */
package dev.lapwing.core.detector.novelty;
