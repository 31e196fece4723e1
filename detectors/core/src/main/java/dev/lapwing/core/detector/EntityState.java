package dev.lapwing.core.detector;

import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that the detectors of one entity remember: one value, in sections tagged by detector and
 * version. A section is decoded when its detector first asks and written back only then; sections
 * that nobody asks for, and those of detectors that this build does not know, survive unchanged.
 */
public final class EntityState {

  public static final Codec<EntityState> CODEC = new StateCodec();

  private final Map<String, Slot<?>> slots = new TreeMap<>();

  /** The state of a detector, freshly created where there is none yet. */
  @SuppressWarnings("unchecked")
  public <S> S get(Section<S> section) {
    Slot<S> slot = (Slot<S>) slots.computeIfAbsent(section.tag(), tag -> new Slot<S>());
    return slot.open(section);
  }

  /**
   * Forgets what one detector learnt.
   *
   * @return whether there was anything
   */
  public boolean forget(String tag) {
    return slots.remove(tag) != null;
  }

  /**
   * Forgets what all detectors learnt, those that this build does not know among them.
   *
   * @return whether there was anything
   */
  public boolean forgetAll() {
    boolean any = !slots.isEmpty();
    slots.clear();
    return any;
  }

  /** Bytes by section, as they would be written now. */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    slots.forEach((tag, slot) -> sizes.put(tag, slot.bytes().length));
    return sizes;
  }

  private static final class Slot<S> {
    private int version;
    private byte[] bytes;
    private Section<S> section;
    private S live;

    S open(Section<S> asked) {
      if (live != null) {
        return live;
      }
      try {
        live =
            bytes == null
                ? asked.create()
                : asked.read(version, new DataInputStream(new ByteArrayInputStream(bytes)));
      } catch (IOException e) {
        throw new UncheckedIOException("section " + asked.tag() + " cannot be read", e);
      }
      section = asked;
      version = asked.version();
      return live;
    }

    byte[] bytes() {
      if (live == null) {
        return bytes;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(256);
      try {
        section.write(live, new DataOutputStream(out));
      } catch (IOException e) {
        throw new UncheckedIOException("section " + section.tag() + " cannot be written", e);
      }
      return out.toByteArray();
    }
  }

  private static final class StateCodec implements Codec<EntityState> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public Class<EntityState> type() {
      return EntityState.class;
    }

    @Override
    public void write(EntityState state, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Wire.writeUnsigned(state.slots.size(), out);
      for (Map.Entry<String, Slot<?>> entry : state.slots.entrySet()) {
        Wire.writeText(entry.getKey(), out);
        Wire.writeUnsigned(entry.getValue().version, out);
        Wire.writeBytes(entry.getValue().bytes(), out);
      }
    }

    @Override
    public EntityState read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException("entity state of version " + version + "; this build knows 1");
      }
      EntityState state = new EntityState();
      for (int left = Wire.readSize(in); left > 0; left--) {
        String tag = Wire.readText(in);
        Slot<Object> slot = new Slot<>();
        slot.version = (int) Wire.readUnsigned(in);
        slot.bytes = Wire.readBytes(in);
        state.slots.put(tag, slot);
      }
      return state;
    }
  }
}
