package dev.lapwing.connectors.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.lapwing.connectors.parse.RawRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A table with a heading (RFC 4180): each row becomes a JSON object by the heading's names. */
final class CsvFrames implements Framing.Frames {

  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  private final ByteInput in;
  private final RecordMaker maker;
  private String[] names;
  private ObjectReader cells;

  CsvFrames(ByteInput in, RecordMaker maker) {
    this.in = in;
    this.maker = maker;
  }

  @Override
  public RawRecord next() throws IOException {
    for (int c = in.peek(); c >= 0; c = in.peek()) {
      if (c == '\n' || c == '\r') {
        in.next();
        continue;
      }
      RecordBytes bytes = maker.begin();
      boolean whole = takeRow(bytes);
      if (maker.over()) {
        return maker.record();
      }
      if (names != null) {
        return row(bytes, whole);
      }
      String flaw = takeHeading(bytes.text());
      if (flaw != null) {
        return maker.record(bytes.take(), flaw);
      }
    }
    return maker.end(false);
  }

  /**
   * Takes a row, over several lines where a cell's quotes are open. A quote that is never closed
   * ends with the longest record, so that it does not swallow the file.
   *
   * @return whether a line end closed it
   */
  private boolean takeRow(RecordBytes bytes) throws IOException {
    boolean quoted = false;
    for (int c = in.next(); c >= 0; c = in.next()) {
      if (c == '\n' && (!quoted || bytes.over())) {
        return true;
      }
      quoted ^= c == '"';
      bytes.add(c);
    }
    return false;
  }

  private String takeHeading(String line) {
    char separator = separator(line);
    cells =
        CSV.readerFor(String[].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator))
            .with(CsvParser.Feature.WRAP_AS_ARRAY);
    try {
      names = unique(read(line));
      return null;
    } catch (IOException e) {
      return "not CSV: its heading is malformed";
    }
  }

  private String[] read(String line) throws IOException {
    try (var rows = cells.<String[]>readValues(line)) {
      return rows.hasNextValue() ? rows.nextValue() : new String[0];
    }
  }

  private static char separator(String heading) {
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      best = count(heading, c) > count(heading, best) ? c : best;
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(each -> each == c).count();
  }

  /** Columns without a name (an exported index) or with another's name get their place as one. */
  private static String[] unique(String[] heading) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < heading.length; i++) {
      String name = heading[i] == null ? "" : heading[i].strip();
      heading[i] = !name.isEmpty() && seen.add(name) ? name : "column_" + (i + 1);
    }
    return heading;
  }

  private RawRecord row(RecordBytes bytes, boolean whole) throws IOException {
    String[] row;
    try {
      row = read(bytes.text());
    } catch (JsonProcessingException e) {
      return maker.record(bytes.take(), "not CSV: a cell's quotes are malformed");
    }
    boolean cut = !whole && row.length < names.length;
    if (cut || row.length > names.length) {
      String flaw = "a CSV row of " + row.length + " cells under " + names.length + " names";
      return maker.record(bytes.take(), flaw);
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != null && !row[i].isEmpty()) {
        object.put(names[i], row[i]);
      }
    }
    return maker.record(object.toString().getBytes(StandardCharsets.UTF_8), null);
  }
}
