package dev.lapwing.core.detector.credential;

import dev.lapwing.core.baseline.Burst;
import java.util.ArrayList;
import java.util.List;

/** Recent failures of one account, and whence they came. */
final class BurstState {

  static final int MAX_SOURCES = 8;

  Burst burst = new Burst();
  final List<String> sources = new ArrayList<>(1);

  /** Whether there were more sources than are kept. */
  boolean moreSources;

  void source(String ip) {
    if (burst.size() <= 1) {
      sources.clear();
      moreSources = false;
    }
    if (ip == null || sources.contains(ip)) {
      return;
    }
    if (sources.size() < MAX_SOURCES) {
      sources.add(ip);
    } else {
      moreSources = true;
    }
  }

  /** {@code 3 addresses}, {@code more than 8 addresses}; null where no record named one. */
  String sourcesInWords() {
    if (sources.isEmpty()) {
      return null;
    }
    return moreSources
        ? "more than " + MAX_SOURCES + " addresses"
        : sources.size() == 1 ? sources.get(0) : sources.size() + " addresses";
  }
}
