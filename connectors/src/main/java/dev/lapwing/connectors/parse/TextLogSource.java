package dev.lapwing.connectors.parse;

/** A format whose records are lines of text. */
public non-sealed interface TextLogSource extends LogSource {

  /** Whether this line is unmistakably of this format. */
  boolean recognises(String line);

  /**
   * The event of a line. May throw any RuntimeException for a malformed record: {@link
   * RecordParser} turns it into a rejection.
   *
   * @param line without its line end and without a byte order mark
   */
  ParseResult parse(String line, RawRecord raw, ParseContext context);
}
