package dev.lapwing.core.stage;

import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.wire.Codec;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One keyed step of the pipeline.
 *
 * <p>For each key there is one state. A host calls {@link #on} for each input of the key, live on
 * arrival, in an audit in event-time order with ties broken by {@link #tieBreak}; and {@link #wake}
 * when event time has passed what {@link Output#wakeAt} asked for.
 *
 * @param <I> input
 * @param <S> state of a key; mutable
 * @param <O> output
 */
public interface Stage<I, S, O> {

  /** How the state is kept. */
  Codec<S> state();

  /** The state of a key never seen. */
  S create();

  /**
   * @return whether the state changed and must be kept
   */
  boolean on(I input, S state, Output<O> out);

  /**
   * Event time has reached a wanted time. Called at least once for it, perhaps again: idempotent.
   *
   * @param time the time asked for, ms
   * @return whether the state changed
   */
  default boolean wake(long time, S state, Output<O> out) {
    return false;
  }

  /**
   * Forgets what was learnt; what is merely going on stays.
   *
   * @param rule of which rule; null for all
   * @return whether the state changed
   */
  default boolean reset(String rule, S state) {
    return false;
  }

  /**
   * An analyst has said of an alert whether what it tells of was the key's own doing.
   *
   * @param rule of which rule; null for all
   * @param own whether it was
   * @return whether the state changed
   */
  default boolean decide(String rule, boolean own, S state) {
    return false;
  }

  /**
   * Takes in what was learnt under another name of the same key; once, however often it comes.
   *
   * @param from the other key
   * @param other its state; not used afterwards
   * @return whether the state changed
   */
  default boolean merge(String from, S other, S state, Output<O> out) {
    return false;
  }

  /**
   * Whether the state holds nothing that {@link #create} would not give: a host then forgets it.
   * Asked after each change.
   */
  default boolean empty(S state) {
    return false;
  }

  /** The rules of which it keeps state, for the operator's manifest. */
  default List<KeptRule> rules() {
    return List.of();
  }

  /**
   * Whether a key's state is of a rule that there is no more: a host that begins with it forgets
   * it.
   *
   * @param key or a part, for all the keys that are of it
   */
  default boolean orphaned(String key) {
    return false;
  }

  /** Names the parts that a key's state has, for the manifest. Called at each write: cheap. */
  default Collection<String> parts(String key, S state) {
    return Set.of(Manifest.WHOLE);
  }

  /** Bytes of a part of a state, as it would be written. Called for few keys only. */
  default int bytes(String part, S state) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    try {
      state().write(state, new DataOutputStream(out));
    } catch (IOException e) {
      throw new UncheckedIOException("a state that was in memory cannot be written", e);
    }
    return out.size();
  }

  /** Orders inputs of the same event time, so that an audit does not depend on file order. */
  Comparator<I> tieBreak();
}
