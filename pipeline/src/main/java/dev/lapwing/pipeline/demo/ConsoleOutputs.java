package dev.lapwing.pipeline.demo;

import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.core.access.AccessAction;
import dev.lapwing.core.access.AccessSignal;
import dev.lapwing.core.alert.Alert;
import dev.lapwing.pipeline.job.OperatorIds;
import dev.lapwing.pipeline.job.Outputs;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Prints alerts and access signals as they are raised, for people. */
final class ConsoleOutputs implements Outputs {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEE HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Override
  public void alerts(DataStream<Alert> alerts) {
    print(alerts, ConsoleOutputs::text, "alerts to the console", OperatorIds.SINK_ALERTS);
  }

  @Override
  public void accessSignals(DataStream<AccessSignal> signals) {
    print(signals, ConsoleOutputs::text, "signals to the console", OperatorIds.SINK_ACCESS_SIGNALS);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {
    print(
        letters,
        letter -> "DEAD LETTER  " + letter.origin() + ": " + letter.reason(),
        "dead letters to the console",
        OperatorIds.SINK_DEAD_LETTERS);
  }

  private static String text(Alert alert) {
    String again = alert.revision() == 1 ? "" : " (grown, revision " + alert.revision() + ")";
    return String.format(
        "%s  ALERT   %-8s %-22s risk %3d  %s%s",
        CLOCK.format(Instant.ofEpochMilli(alert.finding().time())),
        alert.finding().severity().text(),
        alert.finding().rule(),
        alert.risk().score(),
        alert.finding().message(),
        again);
  }

  private static String text(AccessSignal signal) {
    String what = signal.action() == AccessAction.NONE ? "ease" : signal.action().text();
    return String.format(
        "%s  SIGNAL  %-8s %-22s %s -> %s for %s: %s",
        CLOCK.format(Instant.ofEpochMilli(signal.time())),
        what,
        signal.mode().text() + " only",
        signal.previous().caep(),
        signal.level().caep(),
        signal.subject(),
        signal.reason());
  }

  private interface Text<T> extends Function<T, String>, Serializable {}

  private static <T> void print(DataStream<T> stream, Text<T> text, String name, String uid) {
    stream.sinkTo(new Console<>(text)).name(name).uid(uid).setParallelism(1);
  }

  private record Console<T>(Text<T> text) implements Sink<T> {
    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
      return new SinkWriter<>() {
        @Override
        public void write(T element, Context ignored) {
          System.out.println(text.apply(element));
        }

        @Override
        public void flush(boolean endOfInput) {
          System.out.flush();
        }

        @Override
        public void close() {
          System.out.flush();
        }
      };
    }
  }
}
