package dev.lapwing.connectors.file;

import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.zeek.ZeekTsv;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** JSON in any layout, Zeek's tables and lines of text, in any mixture. */
final class MixedFrames implements Framing.Frames {

  /** Envelopes in envelopes in arrays: more is no log. */
  private static final int MAX_OPEN = 8;

  private static final String CUT = "truncated: its file ends inside it";

  private final ByteInput in;
  private final RecordMaker maker;

  /** The arrays that are open, with the number of objects around each up to the next array. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private ZeekTsv table;
  private boolean afterJson;

  MixedFrames(ByteInput in, RecordMaker maker) {
    this.in = in;
    this.maker = maker;
  }

  @Override
  public RawRecord next() throws IOException {
    for (int c = first(); c >= 0; c = first()) {
      RawRecord record = at(c);
      if (record != null) {
        return record;
      }
    }
    return maker.end(!open.isEmpty());
  }

  /** The first byte of the next record or bracket. */
  private int first() throws IOException {
    int c = in.peek();
    while (c >= 0 && (c <= ' ' || (c == ',' && (afterJson || !open.isEmpty())))) {
      in.next();
      c = in.peek();
    }
    return c;
  }

  /** The record that begins with this byte; null if it is a bracket or a heading. */
  private RawRecord at(int c) throws IOException {
    if (c == '{') {
      return object();
    }
    if (c == ']' && !open.isEmpty()) {
      closeArray();
      return null;
    }
    if (c == '[' && open.isEmpty() && opensArray()) {
      in.next();
      open.push(0);
      return null;
    }
    return open.isEmpty() ? line(c) : element(c);
  }

  private RawRecord object() throws IOException {
    EnvelopeProbe.Found envelope = open.size() < MAX_OPEN ? EnvelopeProbe.start(in) : null;
    if (envelope != null) {
      in.skip(envelope.offset());
      open.push(envelope.objects());
      return null;
    }
    return json();
  }

  private RawRecord json() throws IOException {
    RecordBytes bytes = maker.begin();
    JsonScan.End end = new JsonScan(in, bytes).value();
    afterJson = true;
    return maker.record(bytes.take(), end == JsonScan.End.CUT ? CUT : null);
  }

  private boolean opensArray() throws IOException {
    byte[] ahead = in.ahead(EnvelopeProbe.WINDOW);
    int at = 1;
    while (at < ahead.length && ahead[at] >= 0 && ahead[at] <= ' ') {
      at++;
    }
    return at < ahead.length && (ahead[at] == '{' || ahead[at] == ']');
  }

  private void closeArray() throws IOException {
    in.next();
    afterJson = true;
    int objects = open.pop();
    if (objects == 0) {
      return;
    }
    EnvelopeProbe.Found more = EnvelopeProbe.more(in);
    if (more != null) {
      in.skip(more.offset());
      open.push(objects - 1 + more.objects());
    } else {
      // Counts and links to the next page: not records, so they are let go.
      new JsonScan(in, new RecordBytes(0)).rest(objects);
    }
  }

  /** An element of an array that is no object. */
  private RawRecord element(int c) throws IOException {
    if (c == '[') {
      return json();
    }
    RecordBytes bytes = maker.begin();
    boolean text = c == '"';
    bytes.add(in.next());
    for (int b = in.peek(); b >= 0 && b != '\n'; b = in.peek()) {
      if (!text && (b == ',' || b == ']')) {
        break;
      }
      bytes.add(in.next());
      if (text && b == '"') {
        break;
      }
      if (text && b == '\\' && in.peek() >= 0) {
        bytes.add(in.next());
      }
    }
    return maker.record();
  }

  private RawRecord line(int c) throws IOException {
    afterJson = false;
    RecordBytes bytes = maker.begin();
    maker.takeLine();
    if (c == '#') {
      return heading(bytes) ? null : maker.record();
    }
    if (table == null || !table.ready() || maker.over()) {
      return maker.record();
    }
    byte[] row = table.json(bytes.text());
    return row == null
        ? maker.record(bytes.take(), "a Zeek row without its " + table.columns() + " columns")
        : maker.record(row, null);
  }

  private boolean heading(RecordBytes bytes) {
    String line = bytes.text();
    if (!ZeekTsv.isHeading(line)) {
      return false;
    }
    if (table == null || line.startsWith("#separator")) {
      table = new ZeekTsv();
    }
    table.heading(line);
    return true;
  }
}
