package dev.lapwing.flink.sequence;

import dev.lapwing.core.sequence.FirstStepGate;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.flink.stage.StageFactory;
import dev.lapwing.flink.stage.StageHost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Hosts the {@link FirstStepGate} of a sequence. A record that may only go on with a story, and
 * finds none open, waits in memory until the watermark passes it: the first step that it follows on
 * may be on its way, a finding takes longer than an event. What no story claimed until then cannot
 * be part of one, and is let go.
 *
 * <p>Nothing of this is state. Before each barrier, and when there are too many, those that wait
 * pass on to CEP, which waits for the watermark as well, only at a higher price. So does what is
 * late: CEP says so.
 */
final class GateOperator extends StageHost<SequenceInput, FirstStepGate.State, SequenceInput>
    implements OneInputStreamOperator<SequenceInput, SequenceInput> {

  /** More than these pass on: a backlog, or a source that holds the watermark back. */
  static final int MAX_WAITING = 20_000;

  private static final long serialVersionUID = 1L;

  private final Factory factory;
  private final boolean batch;

  private transient FirstStepGate gate;
  private transient Map<String, List<Waiting>> byKey;
  private transient PriorityQueue<Waiting> byTime;
  private transient long watermark;

  GateOperator(Factory factory, boolean batch) {
    super(factory, batch, StateTtlConfig.DISABLED);
    this.factory = factory;
    this.batch = batch;
  }

  /** With its timestamp, which for a source that delivers late is not the event's time. */
  private record Waiting(SequenceInput input, long time) {}

  /** Makes the gate where it runs. */
  interface Factory extends StageFactory<SequenceInput, FirstStepGate.State, SequenceInput> {
    @Override
    FirstStepGate create();
  }

  @Override
  public void open() throws Exception {
    super.open();
    gate = factory.create();
    byKey = new HashMap<>();
    byTime = new PriorityQueue<>(Comparator.comparingLong(Waiting::time));
    watermark = Long.MIN_VALUE;
  }

  @Override
  public void processElement(StreamRecord<SequenceInput> element) throws Exception {
    SequenceInput input = element.getValue();
    Waiting record = new Waiting(input, element.getTimestamp());
    if (batch || FirstStepGate.begins(input)) {
      take(input, record.time());
      claim(input.key());
    } else if (record.time() <= watermark || gate.open(input, kept())) {
      pass(record);
    } else {
      await(record);
    }
  }

  private void await(Waiting record) {
    if (byTime.size() >= MAX_WAITING) {
      count("limits", "steps_not_held", record.input().sequence());
      pass(record);
      return;
    }
    byKey.computeIfAbsent(record.input().key(), key -> new ArrayList<>(2)).add(record);
    byTime.add(record);
  }

  /** A story has begun: all of the key that wait may be part of it. */
  private void claim(String key) {
    List<Waiting> waiting = byKey.isEmpty() ? null : byKey.remove(key);
    if (waiting != null) {
      byTime.removeIf(each -> each.input().key().equals(key));
      waiting.forEach(this::pass);
    }
  }

  private void pass(Waiting record) {
    output.collect(new StreamRecord<>(record.input(), record.time()));
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    watermark = mark.getTimestamp();
    while (!byTime.isEmpty() && byTime.peek().time() <= watermark) {
      Waiting gone = byTime.poll();
      List<Waiting> ofKey = byKey.get(gone.input().key());
      ofKey.remove(gone);
      if (ofKey.isEmpty()) {
        byKey.remove(gone.input().key());
      }
    }
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
    super.prepareSnapshotPreBarrier(checkpoint);
    byTime.forEach(this::pass);
    byTime.clear();
    byKey.clear();
  }
}
