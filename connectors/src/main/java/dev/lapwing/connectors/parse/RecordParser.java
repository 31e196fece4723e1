package dev.lapwing.connectors.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.core.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From the bytes of one record to an event, or to a rejection that says why. It never throws, and
 * no reason repeats the record, which may hold secrets.
 *
 * <p>The answer depends on the record, the format and the context alone, never on what was read
 * before. Not thread-safe.
 */
public final class RecordParser {

  /** The format that lets the record say what it is. */
  public static final String AUTO = "auto";

  /** Longest record that is read, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  private final Recognition recognition;
  private final LogSource fixed;
  private final RecordReading reading;
  private final Map<String, ParseContext> contexts = new HashMap<>();
  private ParseContext contextsOf;

  /**
   * @param format {@link #AUTO}, or one of {@link LogSources}: then every record is read as that
   * @throws IllegalArgumentException if there is no such format
   */
  public RecordParser(String format) {
    this(format, MAX_BYTES);
  }

  /**
   * @param maxBytes longest record that is read
   * @throws IllegalArgumentException if there is no such format
   */
  public RecordParser(String format, int maxBytes) {
    this(LogSources.all(), null, fixed(LogSources.all(), format), maxBytes);
  }

  RecordParser(List<LogSource> sources, LogSource preferred, LogSource fixed, int maxBytes) {
    this.recognition = new Recognition(sources, preferred, fixed);
    this.fixed = fixed;
    this.reading = new RecordReading(maxBytes);
  }

  /**
   * For a file whose format was detected: that format is asked first, and a record that it does not
   * recognise may still be of another.
   *
   * @param format what was detected; any other name is as {@link #AUTO}
   */
  public static RecordParser preferring(String format) {
    LogSource preferred = LogSources.named(format).orElse(null);
    return new RecordParser(LogSources.all(), preferred, null, MAX_BYTES);
  }

  /** The reason for a record over a limit in bytes. */
  public static String tooLong(int limit) {
    return "longer than " + (limit % (1 << 20) == 0 ? (limit >> 20) + " MiB" : limit + " bytes");
  }

  static LogSource fixed(List<LogSource> sources, String format) {
    if (AUTO.equals(format)) {
      return null;
    }
    return sources.stream()
        .filter(source -> source.format().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no log format \"" + format + "\"; there are: auto, " + names(sources)));
  }

  private static String names(List<LogSource> sources) {
    return String.join(", ", sources.stream().map(LogSource::format).toList());
  }

  /**
   * The event of a record, with the record's origin and arrival.
   *
   * @param context where its source is empty, the event's source is the format's name
   */
  public ParseResult parse(RawRecord raw, ParseContext context) {
    RecordReading.Content content = reading.read(raw);
    if (content.problem() != null) {
      return ParseResult.rejected(content.problem());
    }
    Recognition.Match match = recognition.of(content);
    if (match == null) {
      return ParseResult.rejected(unrecognised(content));
    }
    return parse(match, raw, contextFor(match.source(), context));
  }

  /** The format that this record is of, if it is unmistakably of one. */
  public Optional<String> formatOf(RawRecord raw) {
    RecordReading.Content content = reading.read(raw);
    Recognition.Match match = content.problem() == null ? recognition.of(content) : null;
    return Optional.ofNullable(match).map(m -> m.source().format());
  }

  private static ParseResult parse(Recognition.Match match, RawRecord raw, ParseContext context) {
    try {
      ParseResult result =
          match.source() instanceof JsonLogSource source
              ? source.parse(match.node(), raw, context)
              : ((TextLogSource) match.source()).parse(match.text(), raw, context);
      return result instanceof ParseResult.Parsed parsed ? checked(parsed, raw) : result;
    } catch (RuntimeException | StackOverflowError e) {
      return ParseResult.rejected(
          "malformed " + match.source().format() + " record: " + Malformed.inWords(e));
    }
  }

  private static ParseResult checked(ParseResult.Parsed parsed, RawRecord raw) {
    Event event = parsed.event();
    String problem = EventTimes.problem(event.time(), raw.arrived());
    if (problem != null) {
      return ParseResult.rejected(problem);
    }
    long arrived = raw.arrived() == RawRecord.NO_ARRIVAL ? event.time() : raw.arrived();
    if (event.arrived() == arrived && event.origin().equals(raw.origin())) {
      return parsed;
    }
    return ParseResult.of(event.toBuilder().arrived(arrived).origin(raw.origin()).build());
  }

  private ParseContext contextFor(LogSource source, ParseContext context) {
    if (!context.source().isEmpty()) {
      return context;
    }
    if (!context.equals(contextsOf)) {
      contexts.clear();
      contextsOf = context;
    }
    return contexts.computeIfAbsent(
        source.format(),
        name ->
            new ParseContext(
                context.tenant(), name, context.zone(), context.newest(), context.asked()));
  }

  private String unrecognised(RecordReading.Content content) {
    JsonNode node = content.node();
    if (fixed != null) {
      return fixed.json()
          ? "not JSON: " + fixed.format() + " records are JSON objects"
          : "not a line of text: " + fixed.format() + " records are";
    }
    return node == null
        ? "of no known format: neither JSON nor a line of text that a log source recognises"
        : "of no known format: JSON that no log source recognises";
  }
}
