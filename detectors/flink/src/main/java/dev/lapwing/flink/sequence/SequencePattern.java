package dev.lapwing.flink.sequence;

import dev.lapwing.core.rule.SequenceRule;
import dev.lapwing.core.sequence.SequenceInput;
import java.time.Duration;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.WithinType;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;

/**
 * Compiles a {@link SequenceRule} to a CEP pattern.
 *
 * <p>Steps are {@code followedBy}, never {@code followedByAny}: with relaxed contiguity each
 * partial match takes the first record that fits, so a key holds at most one partial match for each
 * record that fits the first step; {@link dev.lapwing.core.sequence.FirstStepGate} bounds those.
 * After a match all partial matches that began before its end are dropped. What must be absent is a
 * {@code notFollowedBy} in every gap between two steps.
 */
final class SequencePattern {

  private SequencePattern() {}

  /** The name of a step in the pattern. */
  static String step(int index) {
    return "step-" + index;
  }

  static Pattern<SequenceInput, ?> of(SequenceRule rule) {
    Pattern<SequenceInput, SequenceInput> pattern =
        Pattern.<SequenceInput>begin(step(0), AfterMatchSkipStrategy.skipPastLastEvent())
            .where(new IsStep(0));
    for (int i = 1; i < rule.steps().size(); i++) {
      for (int not = 0; not < rule.absent().size(); not++) {
        pattern =
            within(i, rule, pattern.notFollowedBy("absent-" + i + "-" + not))
                .where(new IsAbsent(not));
      }
      pattern = within(i, rule, pattern.followedBy(step(i))).where(new IsStep(i));
    }
    return pattern.within(Duration.ofMillis(rule.timespan().toMillis()));
  }

  /** A gap is waited out in the state of whatever comes next in the pattern, absences included. */
  private static Pattern<SequenceInput, SequenceInput> within(
      int step, SequenceRule rule, Pattern<SequenceInput, SequenceInput> pattern) {
    Duration within = rule.steps().get(step).within();
    return within == null ? pattern : pattern.within(within, WithinType.PREVIOUS_AND_CURRENT);
  }

  private static final class IsStep extends SimpleCondition<SequenceInput> {
    private static final long serialVersionUID = 1L;
    private final int index;

    private IsStep(int index) {
      this.index = index;
    }

    @Override
    public boolean filter(SequenceInput input) {
      return input.isStep(index);
    }
  }

  private static final class IsAbsent extends SimpleCondition<SequenceInput> {
    private static final long serialVersionUID = 1L;
    private final int index;

    private IsAbsent(int index) {
      this.index = index;
    }

    @Override
    public boolean filter(SequenceInput input) {
      return input.isAbsent(index);
    }
  }
}
