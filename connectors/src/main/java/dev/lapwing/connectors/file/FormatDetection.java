package dev.lapwing.connectors.file;

import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says of which format a file is: the one that most of its first 50 records are of. */
public final class FormatDetection {

  /** The "format" of JSON that no log source recognises. */
  public static final String JSON = "json";

  /** The "format" of anything else that no log source recognises. */
  public static final String UNKNOWN = "unknown";

  private static final int RECORDS = 50;

  private final RecordParser parser;

  public FormatDetection() {
    this(new RecordParser(RecordParser.AUTO));
  }

  FormatDetection(RecordParser parser) {
    this.parser = parser;
  }

  /**
   * The format of the records to come; of two with as many, the one that came first.
   *
   * @throws IOException if they cannot be read
   */
  public String of(Framing file) throws IOException {
    Map<String, Integer> votes = new LinkedHashMap<>();
    String otherwise = UNKNOWN;
    for (int i = 0; i < RECORDS; i++) {
      RawRecord record = file.next();
      if (record == null) {
        break;
      }
      parser.formatOf(record).ifPresent(format -> votes.merge(format, 1, Integer::sum));
      if (record.data().length > 0 && record.data()[0] == '{') {
        otherwise = JSON;
      }
    }
    return most(votes, otherwise);
  }

  private static String most(Map<String, Integer> votes, String otherwise) {
    String best = otherwise;
    int most = 0;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }
}
