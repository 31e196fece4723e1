package dev.lapwing.connectors.parse;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The real logs beside the project; tests that read them are skipped where they are missing. */
public final class SharedLogs {

  private SharedLogs() {}

  /** A folder or file below {@code data}; the test is skipped if it is not there. */
  public static Path path(String name) {
    Path path = Path.of(System.getProperty("lapwing.shared", "shared"), "data", name);
    Assumptions.assumeTrue(Files.exists(path), "no real logs here: " + name);
    return path;
  }

  /** The lines of a file, unpacked if its name ends in {@code .gz}. */
  public static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  public static String text(Path file) {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a folder and those below it, sorted. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ParseContext context(String source, String newest) {
    return new ParseContext("acme", source, ZoneOffset.UTC, Instant.parse(newest).toEpochMilli());
  }

  public static RawRecord raw(String line, long number) {
    return RawRecord.line(line, Origin.file("test.log", number));
  }

  /** The event of a line; fails where it was rejected. */
  public static Event event(TextLogSource source, String line) {
    ParseContext context = context(source.format(), "2024-06-30T12:00:00Z");
    return event(source.parse(line, raw(line, 1), context));
  }

  public static Event event(ParseResult result) {
    return ((ParseResult.Parsed) result).event();
  }
}
