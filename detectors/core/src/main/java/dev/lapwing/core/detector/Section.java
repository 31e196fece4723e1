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
   * @param version the version that was written; every one from 1 to {@link #version} is read
   */
  S read(int version, DataInput in) throws IOException;
}
