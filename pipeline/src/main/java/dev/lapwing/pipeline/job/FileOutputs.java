package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.alert.DetectionFinding;
import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.connectors.signal.SetClaims;
import dev.lapwing.connectors.sink.LineSink;
import dev.lapwing.core.access.AccessSignal;
import dev.lapwing.core.alert.Alert;
import dev.lapwing.core.finding.Finding;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Writes an audit's files, a line of JSON each, in the order in which parallel tasks finish. */
public final class FileOutputs implements Outputs {

  public static final String ALERTS = "alerts.ndjson";
  public static final String FINDINGS = "findings.ndjson";
  public static final String ACCESS_SIGNALS = "access-signals.ndjson";
  public static final String DEAD_LETTERS = "dead-letters.ndjson";

  private final Path folder;
  private final Map<String, String> responses;

  /**
   * @param folder exists
   * @param responses what to do first, by name of the rule that alerts
   */
  public FileOutputs(Path folder, Map<String, String> responses) {
    this.folder = folder.toAbsolutePath();
    this.responses = responses;
  }

  @Override
  public void alerts(DataStream<Alert> alerts) {
    Map<String, String> hints = responses;
    write(alerts, ALERTS, alert -> DetectionFinding.of(alert, hints), OperatorIds.SINK_ALERTS);
  }

  @Override
  public void accessSignals(DataStream<AccessSignal> signals) {
    write(signals, ACCESS_SIGNALS, SetClaims::of, OperatorIds.SINK_ACCESS_SIGNALS);
  }

  @Override
  public void findings(DataStream<Finding> findings) {
    write(findings, FINDINGS, DetectionFinding::of, OperatorIds.SINK_FINDINGS);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {
    write(letters, DEAD_LETTERS, DeadLetter::toJson, OperatorIds.SINK_DEAD_LETTERS);
  }

  private <T> void write(DataStream<T> stream, String file, LineSink.Line<T> line, String uid) {
    stream.sinkTo(new LineSink<>(folder.resolve(file), line)).name(file).uid(uid).setParallelism(1);
  }
}
