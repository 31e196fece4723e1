package dev.lapwing.core.sequence;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Orders records of the same time: those of earlier steps first, then by id. Many logs have whole
 * seconds only, so that a logon and what it led to often carry the same time; told apart by id
 * alone, half of them would stand the wrong way round.
 */
public final class StepOrder implements Comparator<SequenceInput>, Serializable {

  public static final StepOrder INSTANCE = new StepOrder();

  private static final long serialVersionUID = 1L;

  private StepOrder() {}

  @Override
  public int compare(SequenceInput a, SequenceInput b) {
    int byStep =
        Integer.compare(
            Long.numberOfTrailingZeros(a.steps()), Long.numberOfTrailingZeros(b.steps()));
    return byStep != 0 ? byStep : a.id().compareTo(b.id());
  }
}
