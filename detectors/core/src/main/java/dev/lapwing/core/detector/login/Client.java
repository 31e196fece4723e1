package dev.lapwing.core.detector.login;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.detector.novelty.ClientFamily;
import dev.lapwing.core.event.Endpoint;

/**
 * What somebody signed in with, from the device to its operating system.
 *
 * @param rungs fingerprints of device, kind of client, operating system; never null
 * @param label for people
 */
record Client(int[] rungs, String label) {

  static final int RUNGS = 3;
  static final int FAMILY = 1;

  private static final String[] NOUNS = {"device", "kind of client", "operating system"};

  static String noun(int rung) {
    return NOUNS[rung];
  }

  /** Null where the record says nothing of it. */
  static Client of(Endpoint src) {
    String family = ClientFamily.of(src.agent(), src.os());
    String device = src.uid();
    if (family == null && device == null) {
      return null;
    }
    String kind = family == null ? "unknown client" : family;
    int on = kind.indexOf(" on ");
    String system = on < 0 ? kind : kind.substring(on + 4);
    int[] rungs = {
      Fingerprint.of(device == null ? "any " + kind : device),
      Fingerprint.of("client " + kind),
      Fingerprint.of("system " + system)
    };
    return new Client(rungs, device == null ? kind : kind + ", device " + device);
  }
}
