package dev.lapwing.flink.stage;

import dev.lapwing.core.stage.Stage;
import java.io.Serializable;

/**
 * Makes a stage on the task manager; what it captures travels with the job graph.
 *
 * @param <I> input
 * @param <S> state
 * @param <O> output
 */
@FunctionalInterface
public interface StageFactory<I, S, O> extends Serializable {

  Stage<I, S, O> create();
}
