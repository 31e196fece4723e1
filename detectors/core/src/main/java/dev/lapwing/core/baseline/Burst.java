package dev.lapwing.core.baseline;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Counts hits in a sliding window of event time and says when there are many, whatever the order of
 * arrival.
 *
 * <p>Idea: a hit is hot if the window that ends with it holds {@link Limits#threshold} hits or
 * more. More hits never make a hot one cold, so which hits end up hot depends on the set of hits
 * only. A burst is therefore named after the {@link Span} (fixed stretch of event time, six windows
 * long) of a hot hit: one name a span, two for the rare burst across an edge. To name it after its
 * first hit would be nicer, but that hit may still be on its way.
 *
 * <p>Bound: hits older than the window and the lateness are dropped. A span without a hot hit holds
 * fewer than the threshold in any window; of a hot span only the latest {@link #KEPT} (or
 * threshold) are needed, for they alone can matter to the next span. Error: none for arrivals
 * within {@link #LATENESS}; a repeat of a hit that was dropped is counted in the total, but finds
 * nothing new. Cost: O(hits kept), 8 bytes each plus the ids of the latest {@link #IDS}. Evasion:
 * stay below the threshold in any window; that slows a guesser to threshold/window.
 */
public final class Burst {

  /** Arrivals this late, ms, get the answer that they would have got in time. */
  public static final long LATENESS = 5 * 60_000L;

  static final int KEPT = 32;
  static final int IDS = 16;
  private static final int SPAN_WINDOWS = 6;

  /**
   * What is many.
   *
   * @param threshold hits; at least 1
   * @param window ms; at least 1
   */
  public record Limits(int threshold, long window) {

    long span() {
      return window * SPAN_WINDOWS;
    }

    long horizon() {
      return window + LATENESS;
    }
  }

  /**
   * Something that is counted.
   *
   * @param time event time, ms
   * @param print fingerprint of the event's id: the same hit again does not count
   * @param count how often it happened, as the log says; at least 1
   * @param id the event's id; null once it has been dropped to save space
   */
  public record Hit(long time, int print, int count, String id) {

    private static final Comparator<Hit> ORDER =
        Comparator.comparingLong(Hit::time).thenComparingInt(Hit::print);

    public static Hit of(long time, String id, int count) {
      return new Hit(time, Fingerprint.of(id), Math.max(1, count), id);
    }
  }

  /** A stretch of event time that names a burst. */
  public static final class Span {
    private final long index;
    private long total;
    private long reported;
    private long reportedAt;

    private Span(long index) {
      this.index = index;
    }

    /** Number of the stretch since 1970: the anchor. */
    public long index() {
      return index;
    }

    /** Hits in it so far. */
    public long total() {
      return total;
    }

    /** Whether it is worth saying (again): when first hot, when doubled, after another window. */
    public boolean due(long time, Limits limits) {
      boolean due = reported == 0 || total >= 2 * reported || time - reportedAt >= limits.window();
      if (due) {
        reported = total;
        reportedAt = time;
      }
      return due;
    }

    private boolean hot() {
      return reported > 0;
    }
  }

  private final List<Hit> hits = new ArrayList<>(4);
  private final List<Span> spans = new ArrayList<>(2);
  private long newest = Long.MIN_VALUE;

  /**
   * Counts a hit.
   *
   * @return the spans with a hit that is hot because of this one; none for a repeat
   */
  public List<Span> add(Hit hit, Limits limits) {
    int at = position(hit);
    if (at < hits.size() && Hit.ORDER.compare(hits.get(at), hit) == 0) {
      return List.of();
    }
    hits.add(at, hit);
    newest = Math.max(newest, hit.time());
    span(Math.floorDiv(hit.time(), limits.span())).total += hit.count();
    List<Span> hot = hot(hit, at, limits);
    prune(limits, hot);
    return hot;
  }

  private int position(Hit hit) {
    int at = hits.size();
    while (at > 0 && Hit.ORDER.compare(hits.get(at - 1), hit) >= 0) {
      at--;
    }
    return at;
  }

  private Span span(long index) {
    int at = 0;
    while (at < spans.size() && spans.get(at).index < index) {
      at++;
    }
    if (at == spans.size() || spans.get(at).index != index) {
      spans.add(at, new Span(index));
    }
    return spans.get(at);
  }

  /** Hits whose window holds the new one are those from it to a window later. */
  private List<Span> hot(Hit hit, int at, Limits limits) {
    List<Span> hot = new ArrayList<>(1);
    for (int end = at; end < hits.size() && within(hit, hits.get(end), limits); end++) {
      if (count(hits.get(end).time(), limits) >= limits.threshold()) {
        Span span = span(Math.floorDiv(hits.get(end).time(), limits.span()));
        if (!hot.contains(span)) {
          hot.add(span);
        }
      }
    }
    return hot;
  }

  private static boolean within(Hit first, Hit last, Limits limits) {
    return last.time() - first.time() < limits.window();
  }

  /** Hits in the window that ends at a time, as far as they are kept. */
  public long count(long end, Limits limits) {
    long count = 0;
    for (Hit hit : hits) {
      if (hit.time() <= end && end - hit.time() < limits.window()) {
        count += hit.count();
      }
    }
    return count;
  }

  private void prune(Limits limits, List<Span> hot) {
    long horizon = newest - limits.horizon();
    hits.removeIf(hit -> hit.time() <= horizon);
    spans.removeIf(span -> (span.index + 1) * limits.span() <= horizon);
    for (Span span : spans) {
      if (span.hot() || hot.contains(span)) {
        thin(span, limits);
      }
    }
    dropOldIds();
  }

  private void dropOldIds() {
    for (int i = hits.size() - IDS - 1; i >= 0; i--) {
      Hit old = hits.get(i);
      if (old.id() != null) {
        hits.set(i, new Hit(old.time(), old.print(), old.count(), null));
      }
    }
  }

  private void thin(Span span, Limits limits) {
    int left = Math.max(limits.threshold(), KEPT);
    for (int i = hits.size() - 1; i >= 0; i--) {
      if (Math.floorDiv(hits.get(i).time(), limits.span()) == span.index && left-- <= 0) {
        hits.remove(i);
      }
    }
  }

  /** Ids of the latest hits. */
  public List<String> ids() {
    return hits.stream().map(Hit::id).filter(id -> id != null).toList();
  }

  /** Hits that are kept. */
  public int size() {
    return hits.size();
  }

  public void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(hits.size(), out);
    long base = hits.isEmpty() ? 0 : hits.get(0).time();
    Wire.writeSigned(base, out);
    Wire.writeSigned(hits.isEmpty() ? 0 : newest - base, out);
    for (Hit hit : hits) {
      Wire.writeUnsigned(hit.time() - base, out);
      out.writeInt(hit.print());
      Wire.writeUnsigned(hit.count(), out);
      Wire.writeText(hit.id(), out);
    }
    Wire.writeUnsigned(spans.size(), out);
    for (Span span : spans) {
      Wire.writeSigned(span.index, out);
      Wire.writeUnsigned(span.total, out);
      Wire.writeUnsigned(span.reported, out);
      Wire.writeSigned(span.reportedAt - base, out);
    }
  }

  public static Burst read(DataInput in) throws IOException {
    Burst burst = new Burst();
    int size = Wire.readSize(in);
    long base = Wire.readSigned(in);
    long ahead = Wire.readSigned(in);
    burst.newest = size == 0 ? Long.MIN_VALUE : base + ahead;
    for (int left = size; left > 0; left--) {
      long time = base + Wire.readUnsigned(in);
      int print = in.readInt();
      burst.hits.add(new Hit(time, print, (int) Wire.readUnsigned(in), Wire.readText(in)));
    }
    for (int left = Wire.readSize(in); left > 0; left--) {
      Span span = new Span(Wire.readSigned(in));
      span.total = Wire.readUnsigned(in);
      span.reported = Wire.readUnsigned(in);
      span.reportedAt = base + Wire.readSigned(in);
      burst.spans.add(span);
    }
    return burst;
  }
}
