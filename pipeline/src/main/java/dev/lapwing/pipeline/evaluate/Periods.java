package dev.lapwing.pipeline.evaluate;

import dev.lapwing.connectors.InputException;
import java.time.Instant;
import java.util.LongSummaryStatistics;

/** Finds the days to judge: as asked for, else whole days around all incidents. */
final class Periods {

  private Periods() {}

  static Period of(EvaluationInput input, Incidents incidents) {
    LongSummaryStatistics starts = statistics(incidents, true);
    LongSummaryStatistics ends = statistics(incidents, false);
    if (incidents.all().isEmpty() && (input.from() == null || input.to() == null)) {
      throw new InputException(input.labels() + " is empty: name the days by --from and --to");
    }
    long from = given(input.from(), floor(starts.getMin()));
    long to = given(input.to(), floor(ends.getMax()) + Period.DAY);
    if (to <= from) {
      throw new InputException(
          "--from "
              + Instant.ofEpochMilli(from)
              + " must lie before the end, "
              + Instant.ofEpochMilli(to));
    }
    return new Period(from, to);
  }

  private static LongSummaryStatistics statistics(Incidents incidents, boolean start) {
    return incidents.all().stream()
        .mapToLong(incident -> start ? incident.start() : incident.end())
        .summaryStatistics();
  }

  private static long given(Instant time, long otherwise) {
    return time == null ? otherwise : time.toEpochMilli();
  }

  private static long floor(long time) {
    return Math.floorDiv(time, Period.DAY) * Period.DAY;
  }
}
