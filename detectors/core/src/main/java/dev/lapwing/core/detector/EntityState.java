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
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that the detectors of one entity remember: one value, in sections tagged by detector and
 * version. A section is decoded when its detector first asks and written back only then; sections
 * that nobody asks for, and those of detectors that this build does not know, survive unchanged.
 */
public final class EntityState {

  public static final Codec<EntityState> CODEC = new StateCodec();

  private final Map<String, Slot<?>> slots = new TreeMap<>();
  private int born;

  /** Minute since 1970 of the event that it began with; 0 if nobody said. */
  public int born() {
    return born;
  }

  /** Says with which minute it began; only the first time counts. */
  public void begin(int minute) {
    born = born == 0 ? Math.max(0, minute) : born;
  }

  /**
   * Puts to it what was learnt under another name of the same entity, section by section. Where two
   * cannot be made one, that with more learnt stays. Sections that only one of them has are kept as
   * they are, those of detectors that this build does not know among them.
   *
   * @param other not used afterwards
   * @param known sections by tag
   * @return tags of those of which one had to go
   */
  public Set<String> merge(EntityState other, Map<String, Section<?>> known) {
    Set<String> lost = new TreeSet<>();
    begin(other.born);
    other.slots.forEach(
        (tag, slot) -> {
          SlotMerge merge = SlotMerge.of(slots.get(tag), slot, known.get(tag));
          if (merge.kept() != null) {
            slots.put(tag, merge.kept());
          }
          if (merge.lost()) {
            lost.add(tag);
          }
        });
    return lost;
  }

  /**
   * Two slots made one.
   *
   * @param kept what stays; null for nothing
   * @param lost whether something had been learnt that does not
   */
  private record SlotMerge(Slot<?> kept, boolean lost) {

    @SuppressWarnings("unchecked")
    static <S> SlotMerge of(Slot<?> mine, Slot<?> other, Section<S> section) {
      if (section != null && !((Slot<S>) other).readable(section)) {
        return new SlotMerge(mine, true);
      }
      if (mine == null) {
        return new SlotMerge(other, false);
      }
      return section == null
          ? more(mine, other, 0)
          : both((Slot<S>) mine, (Slot<S>) other, section);
    }

    private static <S> SlotMerge both(Slot<S> mine, Slot<S> other, Section<S> section) {
      S state = mine.open(section);
      S others = other.open(section);
      if (section.merge(state, others)) {
        return new SlotMerge(mine, false);
      }
      Slot<S> fresh = new Slot<>();
      fresh.open(section);
      int order = Long.compare(section.learnt(state), section.learnt(others));
      SlotMerge merge = more(mine, other, order);
      Slot<?> gone = merge.kept == mine ? other : mine;
      return new SlotMerge(merge.kept, !Arrays.equals(gone.bytes(), fresh.bytes()));
    }

    /** Of equals the longer one, and of these the greater: whoever comes first. */
    private static SlotMerge more(Slot<?> mine, Slot<?> other, int order) {
      byte[] own = mine.bytes();
      byte[] others = other.bytes();
      int bySize = order != 0 ? order : Integer.compare(own.length, others.length);
      int all = bySize != 0 ? bySize : Arrays.compare(own, others);
      return new SlotMerge(all >= 0 ? mine : other, all != 0);
    }
  }

  /** The state of a detector, freshly created where there is none yet. */
  @SuppressWarnings("unchecked")
  public <S> S get(Section<S> section) {
    Slot<S> slot = (Slot<S>) slots.computeIfAbsent(section.tag(), tag -> new Slot<S>());
    return slot.open(section);
  }

  /** Whether a detector has learnt anything. */
  public boolean has(String tag) {
    return slots.containsKey(tag);
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

  /** Tags of the sections that it has. */
  public Set<String> tags() {
    return Collections.unmodifiableSet(slots.keySet());
  }

  /** Bytes of a section that it has, as they would be written now. */
  public int size(String tag) {
    return slots.get(tag).bytes().length;
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

    /** Whether this build can read it. What was carried may come from a newer one. */
    boolean readable(Section<S> by) {
      try {
        return version <= by.version() && open(by) != null;
      } catch (UncheckedIOException e) {
        return false; // the caller says so
      }
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

    /** 1 did not say when it began. */
    private static final int VERSION = 2;

    @Override
    public Class<EntityState> type() {
      return EntityState.class;
    }

    @Override
    public void write(EntityState state, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Wire.writeUnsigned(state.born, out);
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
      if (version < 1 || version > VERSION) {
        throw new IOException(
            "entity state of version " + version + "; this build knows up to " + VERSION);
      }
      EntityState state = new EntityState();
      state.born = version == 1 ? 0 : (int) Wire.readUnsigned(in);
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
