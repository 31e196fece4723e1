package dev.lapwing.core.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.sequence.SequenceInput;
import org.junit.jupiter.api.Test;

class RenamedWindowTest {

  private static Counted called(String rule, Counted counted) {
    SequenceInput in = counted.input();
    return new Counted(
        new SequenceInput(rule, in.key(), in.steps(), in.absent(), in.event(), null),
        counted.key(),
        counted.value());
  }

  /** Its state hangs on the id: what it had counted under the old name counts. */
  @Test
  void aRenamedRuleGoesOnWithWhatItHadCounted() {
    WindowStage stage =
        new WindowStage(WindowRules.of("type: event_count\nrules: [a]\ncondition: { eq: 2 }"));
    RecordingOutput<Finding> out = new RecordingOutput<>();
    WindowState state = stage.create();
    state.cells.add(new Cell(1000, 7, 0, 1, 0, 1));
    state.sample(called("old_name", WindowRules.counted("before", 1000, 1, 0, null)).input());
    stage.on(WindowRules.counted("after", 2000, 1, 0, null), state, out);
    stage.wake(11_000, state, out);

    assertThat(out.emitted).extracting(Finding::rule).containsExactly("counted");
  }
}
