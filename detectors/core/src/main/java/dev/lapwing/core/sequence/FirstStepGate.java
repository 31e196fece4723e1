package dev.lapwing.core.sequence;

import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps the partial matches of one key few: within a timespan no more than {@link #MAX} records may
 * begin one. What is held back is counted; a sequence still fires from those that passed.
 *
 * <p>An attacker could fill the gate with noise before the real first step, but the noise is first
 * steps too, of the same key, within the same timespan: the match then begins earlier and is found
 * all the same.
 */
public final class FirstStepGate
    implements Stage<SequenceInput, FirstStepGate.State, SequenceInput> {

  /** Partial matches of one key of one sequence. */
  public static final int MAX = 32;

  public static final Codec<State> CODEC = new StateCodec();

  private final long timespan;
  private final List<KeptRule> rules;

  /**
   * @param timespan of the sequence, ms
   */
  public FirstStepGate(long timespan) {
    this(timespan, List.of());
  }

  /** The gate of a sequence, which says in its manifest whose it is. */
  public FirstStepGate(long timespan, List<KeptRule> rules) {
    this.timespan = timespan;
    this.rules = List.copyOf(rules);
  }

  @Override
  public List<KeptRule> rules() {
    return rules;
  }

  @Override
  public Collection<String> parts(String key, State state) {
    return rules.isEmpty() ? Stage.super.parts(key, state) : List.of(rules.get(0).part());
  }

  /** When the span being counted began, and how many have begun a match in it. */
  public static final class State {
    private long since = Long.MIN_VALUE;
    private int begun;
  }

  @Override
  public Codec<State> state() {
    return CODEC;
  }

  @Override
  public State create() {
    return new State();
  }

  @Override
  public Comparator<SequenceInput> tieBreak() {
    return StepOrder.INSTANCE;
  }

  @Override
  public boolean on(SequenceInput input, State state, Output<SequenceInput> out) {
    boolean onlyFirst = input.steps() == 1 && input.absent() == 0;
    if (!onlyFirst) {
      out.emit(input);
      return false;
    }
    if (state.since == Long.MIN_VALUE || Math.abs(input.time() - state.since) >= timespan) {
      state.since = input.time();
      state.begun = 0;
      out.wakeAt(state.since + timespan);
    }
    if (++state.begun > MAX) {
      out.count("limits", "partial_matches_held_back", input.sequence());
    } else {
      out.emit(input);
    }
    return true;
  }

  /** A key whose span is over is forgotten: there may be as many as there are addresses. */
  @Override
  public boolean wake(long time, State state, Output<SequenceInput> out) {
    if (state.since == Long.MIN_VALUE || time - state.since < timespan) {
      return false;
    }
    state.since = Long.MIN_VALUE;
    state.begun = 0;
    return true;
  }

  @Override
  public boolean empty(State state) {
    return state.since == Long.MIN_VALUE;
  }

  private static final class StateCodec implements Codec<State> {
    private static final long serialVersionUID = 1L;

    @Override
    public Class<State> type() {
      return State.class;
    }

    @Override
    public String name() {
      return "FirstStepGate";
    }

    @Override
    public void write(State state, DataOutput out) throws IOException {
      out.writeByte(1);
      Wire.writeSigned(state.since, out);
      Wire.writeUnsigned(state.begun, out);
    }

    @Override
    public State read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != 1) {
        throw new IOException("gate state of version " + version + "; this build knows 1");
      }
      State state = new State();
      state.since = Wire.readSigned(in);
      state.begun = (int) Wire.readUnsigned(in);
      return state;
    }
  }
}
