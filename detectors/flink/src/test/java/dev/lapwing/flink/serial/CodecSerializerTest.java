package dev.lapwing.flink.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.core.detector.EntityState;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventCodec;
import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.wire.Codec;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

final class CodecSerializerTest {

  private static final Event EVENT =
      Event.builder().id("e1").source("okta").time(1_700_000_000_000L).build();

  private static <T> TypeSerializer<T> serializer(Codec<T> codec) {
    return CodecTypeInfo.immutable(codec).createSerializer(new SerializerConfigImpl());
  }

  /** What a later build finds in the savepoint of an earlier one. */
  private static <T> TypeSerializerSnapshot<T> restored(TypeSerializerSnapshot<T> written)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, written);
    return TypeSerializerSnapshot.readVersionedSnapshot(
        new DataInputDeserializer(out.getCopyOfBuffer()),
        CodecSerializerTest.class.getClassLoader());
  }

  @Test
  void aValueComesBackAsItWas() throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer(EventCodec.INSTANCE).serialize(EVENT, out);

    assertThat(
            serializer(EventCodec.INSTANCE)
                .deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
        .isEqualTo(EVENT);
  }

  @Test
  void theSnapshotRestoresASerializerOfTheSameCodec() throws IOException {
    TypeSerializerSnapshot<Event> old =
        restored(serializer(EventCodec.INSTANCE).snapshotConfiguration());

    assertThat(old.restoreSerializer()).isEqualTo(serializer(EventCodec.INSTANCE));
  }

  @Test
  void theSameCodecIsCompatibleAsItIs() throws IOException {
    TypeSerializerSnapshot<Event> mine = serializer(EventCodec.INSTANCE).snapshotConfiguration();

    assertThat(mine.resolveSchemaCompatibility(restored(mine)).isCompatibleAsIs()).isTrue();
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // what Flink does when a state's type was changed
  void anotherCodecIsIncompatible() {
    TypeSerializerSnapshot events = serializer(EventCodec.INSTANCE).snapshotConfiguration();
    TypeSerializerSnapshot findings = serializer(FindingCodec.INSTANCE).snapshotConfiguration();

    assertThat(events.resolveSchemaCompatibility(findings).isIncompatible()).isTrue();
  }

  @Test
  void aCodecThatThisBuildDoesNotKnowIsNamed() {
    TypeSerializerSnapshot<Event> strange = new CodecSnapshot<>("OfAnotherBuild", true);

    assertThatThrownBy(() -> restored(strange).restoreSerializer())
        .hasMessageContaining("OfAnotherBuild");
  }

  @Test
  void mutableValuesAreCopiedAndImmutableOnesAreNot() {
    EntityState state = new EntityState();
    TypeSerializer<EntityState> mutable =
        CodecTypeInfo.mutable(EntityState.CODEC).createSerializer(new SerializerConfigImpl());

    assertThat(mutable.copy(state)).isNotSameAs(state);
    assertThat(serializer(EventCodec.INSTANCE).copy(EVENT)).isSameAs(EVENT);
  }
}
