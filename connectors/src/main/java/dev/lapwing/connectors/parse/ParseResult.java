package dev.lapwing.connectors.parse;

import dev.lapwing.core.event.Event;

/** What became of one record: an event, or a rejection that says why. Nothing is thrown. */
public sealed interface ParseResult {

  /** A well-formed record, of a modelled type or untyped. */
  record Parsed(Event event) implements ParseResult {}

  /**
   * Not a record of this source.
   *
   * @param reason one line, in words, without the record itself (it may hold secrets)
   */
  record Rejected(String reason) implements ParseResult {}

  static ParseResult of(Event event) {
    return new Parsed(event);
  }

  static ParseResult rejected(String reason) {
    return new Rejected(reason);
  }
}
