package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.RawFields;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Replays records whose containers are named by their format, in nearly the order of time, as if
 * they happened now: watermarks follow the events, and an event's own time is when it arrived.
 */
public final class OrderedInputs {

  /** Lines with whole seconds stand up to a second before finer ones. */
  private static final Duration DISORDER = Duration.ofSeconds(2);

  private OrderedInputs() {}

  public static Inputs of(
      StreamExecutionEnvironment env,
      Function<TypeInformation<RawRecord>, Source<RawRecord, ?, ?>> source,
      String tenant,
      RawFields asked) {
    SingleOutputStreamOperator<Event> parsed =
        env.fromSource(source.apply(Wire.RAW_RECORD), WatermarkStrategy.noWatermarks(), "replay")
            .uid(OperatorIds.SOURCE_REPLAY)
            .setParallelism(1)
            .process(new ParseFunction(new ByContainer(tenant, asked), Wire.DEAD_LETTERS))
            .returns(Wire.EVENT)
            .name("parse")
            .uid(OperatorIds.PARSE)
            .setParallelism(1);
    return new Inputs(
        parsed
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Event>forBoundedOutOfOrderness(DISORDER)
                    .withTimestampAssigner((event, ignored) -> event.time()))
            .name("watermarks")
            .uid(OperatorIds.WATERMARKS)
            .setParallelism(1),
        parsed.getSideOutput(Wire.DEAD_LETTERS));
  }

  private record ByContainer(String tenant, RawFields asked)
      implements ParseFunction.ParserFactory {
    @Override
    public ParseFunction.Parsers open() {
      Map<String, RecordParser> parsers = new HashMap<>();
      return new ParseFunction.Parsers() {
        @Override
        public RecordParser parser(RawRecord record) {
          return parsers.computeIfAbsent(source(record), RecordParser::new);
        }

        @Override
        public ParseContext context(RawRecord record) {
          return new ParseContext(tenant, source(record), ZoneOffset.UTC, Long.MAX_VALUE, asked);
        }

        @Override
        public String source(RawRecord record) {
          return record.origin().container();
        }
      };
    }
  }
}
