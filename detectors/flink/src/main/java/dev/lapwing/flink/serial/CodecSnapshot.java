package dev.lapwing.flink.serial;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What a savepoint says of a {@link CodecSerializer}: the codec's name. This class's own name is in
 * every savepoint: it never moves.
 *
 * @param <T> what is serialized
 */
public final class CodecSnapshot<T> implements TypeSerializerSnapshot<T> {

  private String name;
  private boolean immutable;

  /** For Flink, which then calls {@link #readSnapshot}. */
  public CodecSnapshot() {}

  CodecSnapshot(String name, boolean immutable) {
    this.name = name;
    this.immutable = immutable;
  }

  @Override
  public int getCurrentVersion() {
    return 1;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(name);
    out.writeBoolean(immutable);
  }

  @Override
  public void readSnapshot(int readVersion, DataInputView in, ClassLoader loader)
      throws IOException {
    name = in.readUTF();
    immutable = in.readBoolean();
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return new CodecSerializer<>(StateCodecs.named(name), immutable);
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    return old instanceof CodecSnapshot<?> that && name.equals(that.name)
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.incompatible();
  }
}
