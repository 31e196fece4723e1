package dev.lapwing.core.detector;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A detector's part of an entity's state: how it is named, written and read.
 *
 * @param <S> the state; mutable, owned by whoever got it from an {@link EntityState}
 */
public interface Section<S> {

  /** Names the section in every savepoint ever written; never changes. A few letters. */
  String tag();

  /** Version that {@link #write} writes; raised whenever its bytes change. At least 1. */
  int version();

  /** The state of an entity never seen. */
  S create();

  void write(S state, DataOutput out) throws IOException;

  /**
   * Puts to a state what was learnt under another name of the same entity.
   *
   * @param other not used afterwards; its parts may be taken
   * @return false if two such states cannot be made one, and both are as they were: then the one
   *     with more {@link #learnt} stays
   */
  default boolean merge(S state, S other) {
    return false;
  }

  /** How much was learnt, to say which of two states counts; the same measure for both. */
  default long learnt(S state) {
    return 0;
  }

  /**
   * @param version the version that was written; every one from 1 to {@link #version} is read
   */
  S read(int version, DataInput in) throws IOException;
}
