package dev.lapwing.flink.serial;

import dev.lapwing.core.wire.Codec;
import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * Type information of a type that has a {@link Codec}.
 *
 * @param <T> the type
 */
public final class CodecTypeInfo<T> extends TypeInformation<T> {

  private static final long serialVersionUID = 1L;

  private final CodecSerializer<T> serializer;

  private CodecTypeInfo(CodecSerializer<T> serializer) {
    this.serializer = serializer;
  }

  /** For values that nobody changes: copying is free. */
  public static <T> CodecTypeInfo<T> immutable(Codec<T> codec) {
    return new CodecTypeInfo<>(new CodecSerializer<>(codec, true));
  }

  /** For state objects, changed in place: the heap backend copies them. */
  public static <T> CodecTypeInfo<T> mutable(Codec<T> codec) {
    return new CodecTypeInfo<>(new CodecSerializer<>(codec, false));
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public Class<T> getTypeClass() {
    return serializer.codec().type();
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return serializer;
  }

  @Override
  public String toString() {
    return "Codec<" + getTypeClass().getSimpleName() + ">";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodecTypeInfo<?> that && serializer.equals(that.serializer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(serializer);
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof CodecTypeInfo;
  }
}
