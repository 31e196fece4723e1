package dev.lapwing.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.RecordingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class FirstStepGateTest {

  private static final int MINUTE = 60;

  private final FirstStepGate gate = new FirstStepGate(MINUTE * 1000L);
  private final RecordingOutput<SequenceInput> out = new RecordingOutput<>();

  private FirstStepGate.State state = gate.create();

  private void first(int second) {
    gate.on(SequenceRules.input(SequenceRules.logon("e" + second, second, false), 0), state, out);
  }

  private void fill() {
    for (int i = 0; i < FirstStepGate.MAX; i++) {
      first(i);
    }
  }

  @Test
  void soManyPassAndTheRestIsHeldBackAndCounted() {
    fill();
    first(40);
    assertThat(out.emitted).hasSize(FirstStepGate.MAX);
    assertThat(out.counted).containsExactly("limits/partial_matches_held_back/s0");
  }

  @Test
  void laterStepsPassWhileAStoryIsOpen() {
    fill();
    SequenceInput later = SequenceRules.input(SequenceRules.logon("w", 41, true), 1);
    assertThat(gate.on(later, state, out)).isFalse();
    SequenceInput both =
        new SequenceInput("s0", "k", 0b11, 0, SequenceRules.logon("x", 42, true), null);
    gate.on(both, state, out);
    SequenceInput absence =
        new SequenceInput("s0", "k", 1, 1, SequenceRules.logon("y", 43, true), null);
    gate.on(absence, state, out);
    assertThat(out.emitted).endsWith(later, both, absence).hasSize(FirstStepGate.MAX + 3);
  }

  @Test
  void aLaterStepThatFollowsOnNothingDoesNotPass() {
    SequenceInput later = SequenceRules.input(SequenceRules.logon("w", 41, true), 1);
    gate.on(later, state, out);
    assertThat(out.emitted).isEmpty();
    first(50);
    gate.on(SequenceRules.input(SequenceRules.logon("x", 50 + MINUTE, true), 1), state, out);
    assertThat(out.emitted).as("to the last moment of the timespan").hasSize(2);
    gate.on(SequenceRules.input(SequenceRules.logon("y", 51 + MINUTE, true), 1), state, out);
    assertThat(out.emitted).hasSize(2);
  }

  @Test
  void aStoryThatBeganLaterKeepsItOpenLonger() {
    first(0);
    first(MINUTE - 1);
    gate.on(SequenceRules.input(SequenceRules.logon("x", MINUTE + 30, true), 1), state, out);
    assertThat(out.emitted).hasSize(3);
    assertThat(gate.wake(MINUTE * 1000L + 1, state, out)).isFalse();
    assertThat(gate.wake((2 * MINUTE - 1) * 1000L + 1, state, out)).isTrue();
    assertThat(gate.empty(state)).isTrue();
  }

  @Test
  void afterATimespanItBeginsAnew() {
    fill();
    first(MINUTE);
    assertThat(out.emitted).hasSize(FirstStepGate.MAX + 1);
    assertThat(out.counted).isEmpty();
  }

  @Test
  void theCountSurvivesARestart() throws IOException {
    fill();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FirstStepGate.CODEC.write(state, new DataOutputStream(bytes));
    state =
        FirstStepGate.CODEC.read(
            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    first(40);
    assertThat(out.counted).hasSize(1);
  }

  @Test
  void ofTheSameTimeEarlierStepsComeFirstThenIdsDecide() {
    SequenceInput first = SequenceRules.input(SequenceRules.logon("z", 1, false), 0);
    SequenceInput second = SequenceRules.input(SequenceRules.logon("a", 1, true), 1);
    SequenceInput other = SequenceRules.input(SequenceRules.logon("b", 1, true), 1);
    assertThat(gate.tieBreak().compare(first, second)).isNegative();
    assertThat(gate.tieBreak().compare(second, other)).isNegative();
    assertThat(gate.tieBreak().compare(second, second)).isZero();
  }
}
