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
 * Keeps what CEP sees of one key little. A record that is no first step passes only while a story
 * is open: within a timespan of a first step. And within a timespan no more than {@link #MAX}
 * records may begin a story; what is held back of these is counted, and a sequence still fires from
 * those that passed.
 *
 * <p>Most of what a sequence asks for are later steps that follow on nothing: every sign-in, every
 * logon from the network. CEP would queue each of them in its state until the watermark comes by.
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

  /**
   * When the span being counted began, how many have begun a match in it, and when the last of all
   * was.
   */
  public static final class State {
    private long since = Long.MIN_VALUE;
    private long last = Long.MIN_VALUE;
    private int begun;
  }

  /** Whether a record may begin a story. */
  public static boolean begins(SequenceInput input) {
    return input.isStep(0);
  }

  /**
   * Whether a story of the key is open that the record may go on with.
   *
   * @param state null for none
   */
  public boolean open(SequenceInput later, State state) {
    return state != null && state.since != Long.MIN_VALUE && later.time() <= end(state);
  }

  private long end(State state) {
    // Earlier versions did not keep the last: it lies in the span being counted.
    return (state.last == Long.MIN_VALUE ? state.since + timespan : state.last) + timespan;
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
    if (!begins(input)) {
      if (open(input, state)) {
        out.emit(input);
      }
      return false;
    }
    if (state.since == Long.MIN_VALUE || Math.abs(input.time() - state.since) >= timespan) {
      state.since = input.time();
      state.begun = 0;
    }
    if (input.latest() > state.last) {
      state.last = input.latest();
      out.wakeAt(end(state) + 1);
    }
    boolean onlyFirst = input.steps() == 1 && input.absent() == 0;
    if (onlyFirst && ++state.begun > MAX) {
      out.count("limits", "partial_matches_held_back", input.sequence());
    } else {
      out.emit(input);
    }
    return true;
  }

  /** A key whose span is over is forgotten: there may be as many as there are addresses. */
  @Override
  public boolean wake(long time, State state, Output<SequenceInput> out) {
    if (state.since == Long.MIN_VALUE || time <= end(state)) {
      return false;
    }
    state.since = Long.MIN_VALUE;
    state.last = Long.MIN_VALUE;
    state.begun = 0;
    return true;
  }

  @Override
  public boolean empty(State state) {
    return state.since == Long.MIN_VALUE;
  }

  private static final class StateCodec implements Codec<State> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 2;

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
      out.writeByte(VERSION);
      Wire.writeSigned(state.since, out);
      Wire.writeUnsigned(state.begun, out);
      Wire.writeSigned(state.last, out);
    }

    @Override
    public State read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version < 1 || version > VERSION) {
        throw new IOException("gate state of version " + version + "; this build knows 1 and 2");
      }
      State state = new State();
      state.since = Wire.readSigned(in);
      state.begun = (int) Wire.readUnsigned(in);
      state.last = version == 1 ? Long.MIN_VALUE : Wire.readSigned(in);
      return state;
    }
  }
}
