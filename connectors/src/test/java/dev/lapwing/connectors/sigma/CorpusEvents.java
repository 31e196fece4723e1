package dev.lapwing.connectors.sigma;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.connectors.parse.SharedLogs;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Origin;
import dev.lapwing.core.rule.RawFields;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Real Windows records beside the checkout, for rules to look at. */
final class CorpusEvents {

  private final List<RawRecord> records = new ArrayList<>();
  private final RecordParser parser = new RecordParser("windows");

  /** Adds up to so many records of each file below a folder. */
  CorpusEvents add(String folder, int mostOfEach) {
    for (Path file : SharedLogs.files(SharedLogs.path(folder))) {
      String name = file.getFileName().toString();
      if (name.matches(".*\\.jsonl?(\\.gz)?") && !name.matches("(?i)labels.*|manifest.*")) {
        SharedLogs.lines(file).stream().limit(mostOfEach).forEach(this::add);
      }
    }
    return this;
  }

  private void add(String line) {
    records.add(RawRecord.line(line, Origin.file("corpus", records.size())));
  }

  int size() {
    return records.size();
  }

  /** Their events, with the fields that these rules ask for. */
  List<Event> events(RawFields asked) {
    List<Event> events = new ArrayList<>(records.size());
    each(asked, events::add);
    return events;
  }

  /** Reads each record anew, and says of how many there was an event. */
  int each(RawFields asked, Consumer<Event> use) {
    ParseContext context =
        new ParseContext("corp", "windows", ZoneOffset.UTC, Long.MAX_VALUE, asked);
    int events = 0;
    for (RawRecord record : records) {
      if (parser.parse(record, context) instanceof ParseResult.Parsed parsed) {
        use.accept(parsed.event());
        events++;
      }
    }
    return events;
  }
}
