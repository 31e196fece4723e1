package dev.lapwing.pipeline.job;

import dev.lapwing.core.access.AccessSignal;
import dev.lapwing.core.alert.Alert;
import dev.lapwing.core.detector.Candidate;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.risk.RiskedFinding;
import dev.lapwing.core.rule.Correlation;
import dev.lapwing.flink.event.ObserveFunction;
import dev.lapwing.flink.peer.PeeredStageOperator;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The way the data takes, live and in an audit alike.
 *
 * <pre>
 *  inputs ── raw records ─ parse ──────────────────────────────► dead letters
 *     │ events
 *  deduplicate ─ resolve ─ observe ── keyBy(entity) ─► behaviour ─ calibrate ─► findings
 *                             ├ tallies ─ keyBy(peers) ─┘ │ (broadcast)
 *                             │               feedback ◄──┘ what was learnt under an old name
 *                             └ steps ─ keyBy(group) ─► correlations ─► findings
 *  findings ── keyBy(entity) ─► risk ─ budget ─┬─► alerts (noise control)
 *                                              └─► access decisions
 * </pre>
 */
public final class Topology {

  private Topology() {}

  /** Puts the whole job between its inputs and its outputs. */
  public static void build(JobPlan plan, Inputs in, Outputs out) {
    Stages stages = new Stages(plan, in);
    SequenceStages sequences = new SequenceStages(plan);

    SingleOutputStreamOperator<Event> events = stages.resolve(stages.deduplicate(in.events()));
    SingleOutputStreamOperator<Observation> observed = stages.observe(events);
    SingleOutputStreamOperator<Candidate> candidates =
        stages.behaviour(observed, stages.peers(observed), events);

    DataStream<Finding> findings =
        stages.calibrate(candidates).union(observed.getSideOutput(ObserveFunction.FINDINGS));
    int layer = 0;
    for (List<Correlation> correlations : sequences.layers()) {
      findings = findings.union(sequences.find(correlations, layer++, observed, findings));
    }

    DataStream<RiskedFinding> risked = stages.budget(stages.risk(stages.told(findings)));
    DataStream<Alert> alerts = stages.alerts(risked);
    DataStream<AccessSignal> signals = stages.access(risked);

    out.findings(findings);
    out.alerts(alerts);
    out.accessSignals(signals);
    out.deadLetters(in.deadLetters());
    out.shadow(stages.shadowed(findings));
    sequences.late().ifPresent(out::late);
    stages.acks().ifPresent(out::acks);
    out.feedback(candidates.getSideOutput(PeeredStageOperator.HANDED_OVER));
  }
}
