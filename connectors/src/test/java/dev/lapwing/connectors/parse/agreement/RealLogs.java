package dev.lapwing.connectors.parse.agreement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The real logs that lie beside the project, and their events. */
final class RealLogs {

  private static final ParseContext CONTEXT =
      new ParseContext("t", "", ZoneOffset.UTC, Long.MAX_VALUE);

  /** The repository of OCSF examples has commas before closing braces. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonParser.Feature.ALLOW_COMMENTS)
          .build();

  private RealLogs() {}

  /** A folder of them; skips the test where it is missing. */
  static Path folder(String name) {
    Path folder = Path.of(System.getProperty("lapwing.shared", "missing"), "data", name);
    Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no real logs at " + folder);
    return folder;
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().matches(".*" + ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All JSON documents of a file, one after the other; what is an array gives its elements. */
  static List<JsonNode> documents(Path file) {
    try (InputStream in = open(file);
        MappingIterator<JsonNode> documents = MAPPER.readerFor(JsonNode.class).readValues(in)) {
      return documents.readAll().stream()
          .flatMap(each -> each.isArray() ? elements(each) : Stream.of(each))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  static ParseResult parse(String format, JsonNode record) {
    RawRecord raw = RawRecord.line(record.toString(), Origin.file("real", 1));
    return new RecordParser(format).parse(raw, CONTEXT);
  }

  /** The event, or null for a rejected record. */
  static Event event(String format, JsonNode record) {
    return parse(format, record) instanceof ParseResult.Parsed parsed ? parsed.event() : null;
  }
}
