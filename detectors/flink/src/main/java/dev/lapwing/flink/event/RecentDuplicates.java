package dev.lapwing.flink.event;

import dev.lapwing.core.event.Event;
import dev.lapwing.flink.stage.Tally;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Drops an event whose id was seen among the last {@link #REMEMBERED} of this subtask. Producers
 * that repeat a record put it soon after and into the same partition, so this finds nearly all
 * repeats without a shuffle and without state; those that it misses meet detectors that tolerate
 * them.
 */
public final class RecentDuplicates extends ProcessFunction<Event, Event> {

  private static final long serialVersionUID = 1L;

  /** 32,768 ids of about 100 bytes: 3 MB a subtask, some seconds of a busy stream. */
  static final int REMEMBERED = 1 << 15;

  private transient Map<String, Boolean> recent;
  private transient Tally tally;

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext());
    recent =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
          }
        };
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) {
    if (recent.put(event.id(), Boolean.TRUE) != null) {
      tally.count("sources", event.source(), "duplicate");
      return;
    }
    tally.count("sources", event.source(), event.typed() ? "judged" : "untyped");
    out.collect(event);
  }
}
