package dev.lapwing.pipeline.docs.example;

import dev.lapwing.connectors.alert.DetectionFinding;
import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.core.access.AccessSignal;
import dev.lapwing.core.alert.Alert;
import dev.lapwing.pipeline.job.OperatorIds;
import dev.lapwing.pipeline.job.Outputs;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Outputs with a sink of our own. */
final class MoreOutputs implements Outputs {

  private final int port;

  MoreOutputs(int port) {
    this.port = port;
  }

  @Override
  public void alerts(DataStream<Alert> alerts) {
    // snippet: attach
    alerts
        .sinkTo(new DatagramSink<>("localhost", port, DetectionFinding::of))
        .name("alerts as datagrams")
        .uid(OperatorIds.of(OperatorIds.SINK_ALERTS, "datagrams"));
    // end
  }

  @Override
  public void accessSignals(DataStream<AccessSignal> signals) {}

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {}
}
