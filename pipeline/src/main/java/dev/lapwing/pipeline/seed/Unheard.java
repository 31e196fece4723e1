package dev.lapwing.pipeline.seed;

import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.core.access.AccessSignal;
import dev.lapwing.core.alert.Alert;
import dev.lapwing.pipeline.job.Outputs;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Where the alerts and signals of an archive go: nobody is told of what is long over. */
final class Unheard implements Outputs {

  @Override
  public void alerts(DataStream<Alert> alerts) {
    alerts.sinkTo(new DiscardingSink<>()).name("no alerts").uid("sink-no-alerts");
  }

  @Override
  public void accessSignals(DataStream<AccessSignal> signals) {
    signals.sinkTo(new DiscardingSink<>()).name("no signals").uid("sink-no-signals");
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {}
}
