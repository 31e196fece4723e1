package dev.lapwing.flink.peer;

import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.PeerTallies;
import dev.lapwing.core.peer.PeerTally;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.SharedRules;
import dev.lapwing.flink.serial.CodecTypeInfo;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds observations up before they are shuffled by group: of a busy group one record leaves in five
 * minutes, not one for each event.
 *
 * <p>What is not yet sent is kept in checkpoints; whichever subtask gets it at a restart goes on
 * with it, for parts add up in any order. In an audit, files come in any order of time: parts are
 * sent when there are many, and at the end.
 */
public final class TallyOperator extends AbstractStreamOperator<PeerTally>
    implements OneInputStreamOperator<Observation, PeerTally> {

  public static final TypeInformation<PeerTally> TALLY = CodecTypeInfo.mutable(PeerTally.CODEC);

  private static final long serialVersionUID = 1L;

  /** Event time; a day is closed hours after its end, so minutes do not matter. */
  private static final long EVERY_MS = 5 * 60_000L;

  /** Entries of tables: some 10 MB live, 100 MB in an audit. */
  private static final int MANY = 300_000;

  private static final int MANY_IN_AUDIT = 1_000_000;

  private final List<RuleFile> ruleFiles;
  private final int many;

  private transient PeerTallies tallies;
  private transient ListState<PeerTally> kept;
  private transient long next;

  public TallyOperator(List<RuleFile> ruleFiles, boolean batch) {
    this.ruleFiles = List.copyOf(ruleFiles);
    this.many = batch ? MANY_IN_AUDIT : MANY;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    tallies = new PeerTallies(Detectors.of(SharedRules.of(ruleFiles)));
    kept =
        context.getOperatorStateStore().getListState(new ListStateDescriptor<>("tallies", TALLY));
    for (PeerTally tally : kept.get()) {
      tallies.add(tally);
    }
    next = Long.MIN_VALUE;
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    kept.update(tallies.parts());
  }

  @Override
  public void processElement(StreamRecord<Observation> element) {
    tallies.add(element.getValue());
    if (tallies.weight() >= many) {
      flush();
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (mark.getTimestamp() >= next) {
      flush();
      next =
          mark.getTimestamp() > Long.MAX_VALUE - EVERY_MS
              ? mark.getTimestamp()
              : mark.getTimestamp() + EVERY_MS;
    }
    super.processWatermark(mark);
  }

  @Override
  public void finish() throws Exception {
    flush();
    super.finish();
  }

  private void flush() {
    for (PeerTally tally : tallies.parts()) {
      output.collect(new StreamRecord<>(tally, tally.time()));
    }
    tallies.clear();
  }
}
