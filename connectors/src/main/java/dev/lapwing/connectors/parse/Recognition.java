package dev.lapwing.connectors.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the log source of a record, out of its envelopes: the record itself is tried first, then
 * what it wraps, at most three levels down. Sources are asked in the registry's order, those of
 * last resort after all others, about the record itself.
 */
final class Recognition {

  private static final int MAX_LEVELS = 3;

  /** Where shippers and test suites put the record that they carry, the surest first. */
  private static final List<String> WRAPPERS =
      List.of(
          "event.original",
          "event",
          "message",
          "_raw",
          "_source",
          "log",
          "result",
          "raw",
          "original",
          "SyslogMessage"); // Log Analytics' Syslog table

  private final List<LogSource> order;
  private final LogSource fixed;

  /** Which source, and the object or the text that it recognised (the other is null). */
  record Match(LogSource source, JsonNode node, String text) {}

  private record Candidate(RecordReading.Content content, int level) {}

  private final RecordReading nested = new RecordReading(RecordParser.MAX_BYTES);

  /**
   * @param preferred asked before all others; null for none
   * @param fixed the only one that may be; null for any
   */
  Recognition(List<LogSource> sources, LogSource preferred, LogSource fixed) {
    this.fixed = fixed;
    List<LogSource> asked = new ArrayList<>();
    if (fixed != null) {
      asked.add(fixed);
    } else {
      asked.addAll(sources);
      if (preferred != null) {
        asked.remove(preferred);
        asked.add(0, preferred);
      }
    }
    this.order = List.copyOf(asked);
  }

  /**
   * Null if no source recognises it. Where the format is fixed and what it wraps is not recognised
   * either, that source gets the record as it is, if only it is of the right kind.
   */
  Match of(RecordReading.Content content) {
    Deque<Candidate> candidates = new ArrayDeque<>();
    candidates.add(new Candidate(content, 0));
    while (!candidates.isEmpty()) {
      Candidate candidate = candidates.remove();
      Match match = recognised(candidate.content(), false);
      if (match != null) {
        return match;
      }
      if (candidate.content().node() != null && candidate.level() < MAX_LEVELS) {
        unwrap(candidate, candidates);
      }
    }
    Match last = recognised(content, true);
    if (last != null) {
      return last;
    }
    boolean kind = fixed != null && fixed.json() == (content.node() != null);
    return kind ? new Match(fixed, content.node(), content.text()) : null;
  }

  private void unwrap(Candidate candidate, Deque<Candidate> into) {
    for (String wrapper : WRAPPERS) {
      JsonNode inner = Json.at(candidate.content().node(), wrapper);
      RecordReading.Content content = null;
      if (inner != null && inner.isObject()) {
        content = new RecordReading.Content(inner, null, null);
      } else if (inner != null && inner.isTextual()) {
        content = nested.nested(inner.textValue());
      }
      if (content != null && content.problem() == null) {
        into.add(new Candidate(content, candidate.level() + 1));
      }
    }
  }

  private Match recognised(RecordReading.Content content, boolean lastResort) {
    for (LogSource source : order) {
      if (source.lastResort() == lastResort && recognises(source, content)) {
        return new Match(source, content.node(), content.text());
      }
    }
    return null;
  }

  private static boolean recognises(LogSource source, RecordReading.Content content) {
    try {
      if (source instanceof JsonLogSource json) {
        return content.node() != null && json.recognises(content.node());
      }
      return content.text() != null && ((TextLogSource) source).recognises(content.text());
    } catch (RuntimeException e) {
      // A source that trips over a record does not know it; another may.
      return false;
    }
  }
}
