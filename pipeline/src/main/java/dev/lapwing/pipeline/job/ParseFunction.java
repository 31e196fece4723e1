package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.event.Event;
import dev.lapwing.flink.stage.Tally;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Hosts the parsers of one input: events go on, rejected records become dead letters, and each is
 * counted by source. Keeps no state.
 */
final class ParseFunction extends ProcessFunction<RawRecord, Event> {

  private static final long serialVersionUID = 1L;

  private final ParserFactory factory;
  private final OutputTag<DeadLetter> deadLetters;

  private transient Parsers parsers;
  private transient Tally tally;

  /** Opens the parsers on the task manager. */
  interface ParserFactory extends java.io.Serializable {
    Parsers open();
  }

  /** Which parser reads a record, and in what context. */
  interface Parsers {
    RecordParser parser(RawRecord record);

    ParseContext context(RawRecord record);

    /** The source under which a rejected record is counted. */
    String source(RawRecord record);
  }

  ParseFunction(ParserFactory factory, OutputTag<DeadLetter> deadLetters) {
    this.factory = factory;
    this.deadLetters = deadLetters;
  }

  @Override
  public void open(OpenContext context) {
    parsers = factory.open();
    tally = new Tally(getRuntimeContext());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Event> out) {
    ParseResult result = parsers.parser(record).parse(record, parsers.context(record));
    if (result instanceof ParseResult.Parsed parsed) {
      String source = parsed.event().source();
      tally.count("sources", source, "read");
      tally.count("sources", source, "parsed");
      out.collect(parsed.event());
    } else if (result instanceof ParseResult.Rejected rejected) {
      String source = parsers.source(record);
      tally.count("sources", source, "read");
      tally.count("sources", source, "dead");
      context.output(deadLetters, DeadLetter.of(record, "parse", rejected.reason(), source));
    }
  }
}
