package dev.lapwing.core.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;

/**
 * Writes a value and reads back every version ever written.
 *
 * <p>Each codec puts its version in front of the value, so that one serializer snapshot
 * ("compatible as is") serves for all time: state is a promise.
 *
 * @param <T> what is written; never null
 */
public interface Codec<T> extends Serializable {

  void write(T value, DataOutput out) throws IOException;

  /**
   * @throws IOException if what is read was not written by any known version
   */
  T read(DataInput in) throws IOException;

  /** What kind of thing it writes, for messages and type information. */
  Class<T> type();

  /** Stands in savepoints for this codec: when the type is renamed, return its old name here. */
  default String name() {
    return type().getSimpleName();
  }
}
