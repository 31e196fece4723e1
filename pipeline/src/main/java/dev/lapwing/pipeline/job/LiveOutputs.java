package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.alert.DetectionFinding;
import dev.lapwing.connectors.control.AckJson;
import dev.lapwing.connectors.control.FeedbackJson;
import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.connectors.kafka.KafkaEnds;
import dev.lapwing.connectors.signal.SetClaims;
import dev.lapwing.core.access.AccessSignal;
import dev.lapwing.core.alert.Alert;
import dev.lapwing.core.control.Ack;
import dev.lapwing.core.control.Carried;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Writes to Kafka: alerts and access signals to the configured topics, and what was lost. */
public final class LiveOutputs implements Outputs {

  private static final String DEAD_LETTERS = "lapwing.dead-letters";
  private static final String SHADOW = "lapwing.shadow";
  private static final String LATE = "lapwing.late";

  private final LapwingConfig config;
  private final KafkaEnds kafka;
  private final Map<String, String> responses;

  /**
   * @param responses what to do first, by name of the rule that alerts
   */
  public LiveOutputs(LapwingConfig config, KafkaEnds kafka, Map<String, String> responses) {
    this.config = config;
    this.kafka = kafka;
    this.responses = responses;
  }

  private static List<String> topics(List<LapwingConfig.Sink> sinks, String otherwise) {
    return sinks.isEmpty()
        ? List.of(otherwise)
        : sinks.stream().map(LapwingConfig.Sink::kafka).filter(Objects::nonNull).toList();
  }

  @Override
  public void alerts(DataStream<Alert> alerts) {
    Map<String, String> hints = responses;
    for (String topic : topics(config.sinks().alerts(), "lapwing.alerts")) {
      alerts
          .sinkTo(
              kafka.sink(
                  topic,
                  "alerts",
                  alert -> alert.finding().entity().key(),
                  alert -> DetectionFinding.of(alert, hints)))
          .name("alerts to " + topic)
          .uid(OperatorIds.of(OperatorIds.SINK_ALERTS, topic));
    }
  }

  @Override
  public void accessSignals(DataStream<AccessSignal> signals) {
    for (String topic : topics(config.sinks().accessSignals(), "lapwing.access-signals")) {
      signals
          .sinkTo(kafka.sink(topic, "access-signals", s -> s.entity().key(), SetClaims::of))
          .name("access signals to " + topic)
          .uid(OperatorIds.of(OperatorIds.SINK_ACCESS_SIGNALS, topic));
    }
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {
    letters
        .sinkTo(
            kafka.sink(
                DEAD_LETTERS, "dead-letters", l -> l.origin().container(), DeadLetter::toJson))
        .name("dead letters")
        .uid(OperatorIds.SINK_DEAD_LETTERS);
  }

  @Override
  public void shadow(DataStream<Finding> findings) {
    findings
        .sinkTo(kafka.sink(SHADOW, "shadow", f -> f.entity().key(), DetectionFinding::of))
        .name("shadow")
        .uid(OperatorIds.SINK_SHADOW);
  }

  @Override
  public void feedback(DataStream<Carried> carried) {
    if (config.feedback() != null) {
      carried
          .sinkTo(
              kafka.sink(
                  config.feedback(),
                  "feedback",
                  each -> each.order().to().key(),
                  FeedbackJson::write))
          .name("feedback")
          .uid(OperatorIds.SINK_FEEDBACK);
    }
  }

  @Override
  public void acks(DataStream<Ack> acks) {
    if (config.controlAcks() != null) {
      acks.sinkTo(
              kafka.sink(
                  config.controlAcks(), "control-acks", ack -> ack.order().id(), AckJson::write))
          .name("acknowledgements")
          .uid(OperatorIds.SINK_CONTROL_ACKS);
    }
  }

  @Override
  public void late(DataStream<SequenceInput> late) {
    late.sinkTo(kafka.sink(LATE, "late", SequenceInput::key, LateRecord::json))
        .name("late")
        .uid(OperatorIds.SINK_LATE);
  }
}
