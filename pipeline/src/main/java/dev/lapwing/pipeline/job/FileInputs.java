package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.file.FileFacts;
import dev.lapwing.connectors.file.LogFiles;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.RawFields;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Reads log files once, for an audit. */
public final class FileInputs {

  private FileInputs() {}

  /**
   * @param format one of {@link dev.lapwing.connectors.parse.LogSources}, or {@link
   *     RecordParser#AUTO}
   * @param zone of records that name none
   * @param asked which fields of records rules ask for
   */
  public static Inputs of(
      StreamExecutionEnvironment env,
      LogFiles files,
      String format,
      String tenant,
      ZoneId zone,
      RawFields asked) {
    SingleOutputStreamOperator<Event> parsed =
        env.fromSource(files.source(Wire.RAW_RECORD), WatermarkStrategy.noWatermarks(), "files")
            .uid(OperatorIds.SOURCE_FILES)
            .process(
                new ParseFunction(
                    new ByFile(files.files(), format, tenant, zone, asked), Wire.DEAD_LETTERS))
            .returns(Wire.EVENT)
            .name("parse")
            .uid(OperatorIds.PARSE);
    DataStream<Event> timed =
        parsed
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Event>noWatermarks()
                    .withTimestampAssigner((event, ignored) -> event.time()))
            .name("timestamps")
            .uid(OperatorIds.WATERMARKS);
    return new Inputs(timed, parsed.getSideOutput(Wire.DEAD_LETTERS));
  }

  /** A parser for each format, a context for each file. */
  private static final class ByFile implements ParseFunction.ParserFactory {
    private static final long serialVersionUID = 1L;
    private final HashMap<String, FileFacts> files;
    private final String format;
    private final String tenant;
    private final ZoneId zone;
    private final RawFields asked;

    private ByFile(
        Map<String, FileFacts> files, String format, String tenant, ZoneId zone, RawFields asked) {
      this.files = new HashMap<>(files);
      this.format = format;
      this.tenant = tenant;
      this.zone = zone;
      this.asked = asked;
    }

    @Override
    public ParseFunction.Parsers open() {
      Map<String, RecordParser> parsers = new HashMap<>();
      Map<String, ParseContext> contexts = new HashMap<>();
      return new ParseFunction.Parsers() {
        @Override
        public RecordParser parser(RawRecord record) {
          return parsers.computeIfAbsent(source(record), ByFile.this::parser);
        }

        @Override
        public ParseContext context(RawRecord record) {
          return contexts.computeIfAbsent(
              record.origin().container(),
              name -> new ParseContext(tenant, "", zone, files.get(name).newest(), asked));
        }

        @Override
        public String source(RawRecord record) {
          return RecordParser.AUTO.equals(format)
              ? files.get(record.origin().container()).format()
              : format;
        }
      };
    }

    private RecordParser parser(String detected) {
      return RecordParser.AUTO.equals(format)
          ? RecordParser.preferring(detected)
          : new RecordParser(format);
    }
  }
}
