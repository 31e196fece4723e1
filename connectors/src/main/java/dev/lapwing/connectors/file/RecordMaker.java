package dev.lapwing.connectors.file;

import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.event.Origin;
import java.io.IOException;

/** Makes records of the bytes that were taken, with their origins and flaws. */
final class RecordMaker {

  private static final byte[] NOTHING = {};

  private final ByteInput in;
  private final String container;
  private final int maxBytes;
  private final RecordBytes bytes;
  private long line;
  private long lineBefore;
  private int index;
  private boolean toldCut;

  RecordMaker(ByteInput in, String container, int maxBytes) {
    this.in = in;
    this.container = container;
    this.maxBytes = maxBytes;
    this.bytes = new RecordBytes(maxBytes);
  }

  /** A record begins at the next byte; its bytes go into what is returned. */
  RecordBytes begin() {
    bytes.clear();
    line = in.line();
    return bytes;
  }

  /** Takes what is left of the line and its end. */
  void takeLine() throws IOException {
    for (int c = in.next(); c >= 0 && c != '\n'; c = in.next()) {
      bytes.add(c);
    }
  }

  /** The record of the bytes since {@link #begin}. */
  RawRecord record() throws IOException {
    return record(bytes.take(), null);
  }

  /** A flaw of the reading itself goes before the given one. */
  RawRecord record(byte[] data, String flaw) throws IOException {
    String found = flaw;
    if (bytes.over()) {
      found = RecordParser.tooLong(maxBytes);
    } else if (in.cutOff() != null && in.peek() < 0) {
      found = in.cutOff();
      toldCut = true;
    }
    index = line == lineBefore ? index + 1 : 0;
    lineBefore = line;
    return new RawRecord(data, Origin.file(container, line).at(index), RawRecord.NO_ARRIVAL, found);
  }

  /** Too long to be read as a whole, so only its start was kept. */
  boolean over() {
    return bytes.over();
  }

  /** At the end: a record that tells of a broken tail that no other has told of; else null. */
  RawRecord end(boolean insideArray) throws IOException {
    boolean told = toldCut;
    toldCut = true;
    if (told || (in.cutOff() == null && !insideArray)) {
      return null;
    }
    begin();
    return record(NOTHING, "truncated: its file ends inside an array");
  }
}
