package dev.lapwing.connectors.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.core.event.Event;
import java.util.List;

/** Two small formats: {@code {"toy":…,"id":…,"at":ms}} and {@code toy ID MS}. */
final class ToySources {

  static final List<LogSource> ALL = List.of(new ToyJson(), new ToyText());

  private ToySources() {}

  static RecordParser parser(String format) {
    return new RecordParser(ALL, null, RecordParser.fixed(ALL, format), RecordParser.MAX_BYTES);
  }

  private static final class ToyJson implements JsonLogSource {
    @Override
    public String format() {
      return "toy";
    }

    @Override
    public boolean recognises(JsonNode record) {
      return record.has("toy");
    }

    @Override
    public ParseResult parse(JsonNode record, RawRecord raw, ParseContext context) {
      return ParseResult.of(
          Event.builder()
              .id(Json.text(record, "id"))
              .time(Long.parseLong(Json.text(record, "at")))
              .tenant(context.tenant())
              .source(context.source())
              .build());
    }
  }

  private static final class ToyText implements TextLogSource {
    @Override
    public String format() {
      return "toytext";
    }

    @Override
    public boolean recognises(String line) {
      return line.startsWith("toy ");
    }

    @Override
    public ParseResult parse(String line, RawRecord raw, ParseContext context) {
      String[] words = line.split(" ");
      return ParseResult.of(
          Event.builder()
              .id(words[1])
              .time(Long.parseLong(words[2]))
              .tenant(context.tenant())
              .source(context.source())
              .build());
    }
  }
}
