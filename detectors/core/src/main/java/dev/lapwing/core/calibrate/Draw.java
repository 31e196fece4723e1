package dev.lapwing.core.calibrate;

import dev.lapwing.core.baseline.Fingerprint;

/** A number from 0 to below 1 that looks random and is the same for the same print. */
final class Draw {

  private Draw() {}

  static double of(int print) {
    return (Fingerprint.ofPair(print, 0x5bd1e995) & 0xFFFFFF) / (double) 0x1000000;
  }
}
