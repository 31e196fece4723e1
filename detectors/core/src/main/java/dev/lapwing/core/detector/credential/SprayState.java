package dev.lapwing.core.detector.credential;

import dev.lapwing.core.baseline.DayVotes;
import java.util.ArrayList;
import java.util.List;

/** Who failed and who signed in from one address. */
final class SprayState {

  static final int MAX_REGULARS = 64;
  static final int MAX_IDS = 16;

  /** Days after which somebody who signed in from here is a stranger again. */
  static final int MEMORY_DAYS = 30;

  SprayUsers failing = new SprayUsers();
  DayVotes regulars = new DayVotes(MAX_REGULARS);
  final List<SpraySpan> spans = new ArrayList<>(2);
  final List<String> ids = new ArrayList<>(0);

  SpraySpan span(long index) {
    int at = 0;
    while (at < spans.size() && spans.get(at).index() < index) {
      at++;
    }
    if (at == spans.size() || spans.get(at).index() != index) {
      spans.add(at, new SpraySpan(index));
    }
    SpraySpan span = spans.get(at);
    long newest = spans.get(spans.size() - 1).index();
    spans.removeIf(old -> old.index() < newest - 1);
    return span;
  }

  void note(String id) {
    if (!ids.contains(id)) {
      ids.add(id);
    }
    if (ids.size() > MAX_IDS) {
      ids.remove(0);
    }
  }
}
