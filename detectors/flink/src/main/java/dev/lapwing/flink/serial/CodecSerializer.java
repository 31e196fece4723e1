package dev.lapwing.flink.serial;

import dev.lapwing.core.wire.Codec;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A Flink serializer over a {@link Codec}. Codecs carry their version inside the value, so a
 * snapshot needs only the codec's name, and every one ever taken is compatible as it is.
 *
 * @param <T> what is serialized
 */
public final class CodecSerializer<T> extends TypeSerializer<T> {

  private static final long serialVersionUID = 1L;

  private final Codec<T> codec;
  private final boolean immutable;

  CodecSerializer(Codec<T> codec, boolean immutable) {
    this.codec = codec;
    this.immutable = immutable;
  }

  Codec<T> codec() {
    return codec;
  }

  @Override
  public boolean isImmutableType() {
    return immutable;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return this; // codecs hold no state
  }

  @Override
  public T createInstance() {
    return null; // nobody reuses what cannot be refilled
  }

  @Override
  public T copy(T from) {
    if (immutable) {
      return from;
    }
    try {
      DataOutputSerializer out = new DataOutputSerializer(256);
      codec.write(from, out);
      return codec.read(new DataInputDeserializer(out.getSharedBuffer(), 0, out.length()));
    } catch (IOException e) {
      throw new IllegalStateException("a value that was in memory cannot be copied", e);
    }
  }

  @Override
  public T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(T value, DataOutputView target) throws IOException {
    codec.write(value, target);
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    return codec.read(source);
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return codec.read(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    codec.write(codec.read(source), target);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodecSerializer<?> that
        && codec.name().equals(that.codec.name())
        && immutable == that.immutable;
  }

  @Override
  public int hashCode() {
    return codec.name().hashCode();
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new CodecSnapshot<>(codec.name(), immutable);
  }
}
