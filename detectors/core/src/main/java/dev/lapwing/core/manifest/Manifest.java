package dev.lapwing.core.manifest;

import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What an operator says of its keyed state: of which rules it is, and of each part how many keys
 * have it and how many bytes that is, about. It stands in the operator's own state, so that who
 * plans a redeploy reads kilobytes and not all that was learnt.
 */
public final class Manifest {

  /** Names the part of a state that has only one. */
  public static final String WHOLE = "";

  public static final Codec<Manifest> CODEC = new ManifestCodec();

  private final Set<KeptRule> rules = new LinkedHashSet<>();
  private final Map<String, Sample> parts = new HashMap<>();
  private final Busy busy = new Busy();
  private int since;

  /** The rules that the operator kept state of when this was written. */
  public List<KeptRule> rules() {
    return List.copyOf(rules);
  }

  /** What was noted of each part. */
  public Map<String, Sample> parts() {
    return Map.copyOf(parts);
  }

  /** Day since 1970 before which nothing was noted, though there was state; 0 if all was noted. */
  public int since() {
    return since;
  }

  /** Says which rules it is about from now on; with every checkpoint, after which all is new. */
  public void about(List<KeptRule> now) {
    busy.forgetAll();
    rules.clear();
    rules.addAll(now);
  }

  /** Says that there is state of before that day of which nothing was noted. */
  public void begin(int day) {
    since = day;
  }

  /**
   * Notes that a key's state was written. On the way of every event: whoever changes it measures
   * what it costs (ManifestCostTest).
   *
   * @param has parts that its state has now
   * @param bytes of one of them; asked of few keys only
   */
  public void note(int keyHash, Collection<String> has, ToIntFunction<String> bytes, int day) {
    if (busy.skips(keyHash, has.size())) {
      return;
    }
    for (String part : has) {
      Sample sample = parts.get(part);
      if (sample == null) {
        sample = new Sample();
        parts.put(part, sample);
      }
      if (sample.wants(keyHash) && sample.due(keyHash, day)) {
        sample.put(keyHash, bytes.applyAsInt(part), day);
      }
    }
  }

  /** Notes that a key has no state any more. */
  public void forget(int keyHash) {
    busy.forget(keyHash);
    parts.values().forEach(sample -> sample.remove(keyHash));
  }

  /** Forgets keys that were not written since that day: their state has been swept. */
  public void forgetBefore(int day) {
    parts.values().forEach(sample -> sample.removeBefore(day));
    since = since < day ? 0 : since;
  }

  /**
   * Forgets whole parts.
   *
   * @return whether there was any
   */
  public boolean drop(Predicate<String> part) {
    return parts.keySet().removeIf(part);
  }

  /** Forgets keys of others. */
  public void retain(IntPredicate mine) {
    parts.values().forEach(sample -> sample.retain(mine));
  }

  /** Adds what another subtask of the operator noted. */
  public void addAll(Manifest other) {
    rules.addAll(other.rules);
    since = Math.max(since, other.since);
    other.parts.forEach(
        (part, sample) -> parts.computeIfAbsent(part, any -> new Sample()).addAll(sample));
  }

  private static final class ManifestCodec implements Codec<Manifest> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public Class<Manifest> type() {
      return Manifest.class;
    }

    @Override
    public void write(Manifest manifest, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Wire.writeUnsigned(manifest.since, out);
      Wire.writeUnsigned(manifest.rules.size(), out);
      for (KeptRule rule : manifest.rules) {
        rule.write(out);
      }
      Wire.writeUnsigned(manifest.parts.size(), out);
      for (Map.Entry<String, Sample> part : new TreeMap<>(manifest.parts).entrySet()) {
        Wire.writeText(part.getKey(), out);
        part.getValue().write(out);
      }
    }

    @Override
    public Manifest read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException("a manifest of version " + version + "; this build knows 1");
      }
      Manifest manifest = new Manifest();
      manifest.since = (int) Wire.readUnsigned(in);
      List<KeptRule> rules = new ArrayList<>();
      for (int left = Wire.readSize(in); left > 0; left--) {
        rules.add(KeptRule.read(in));
      }
      manifest.about(rules);
      for (int left = Wire.readSize(in); left > 0; left--) {
        manifest.parts.put(Wire.readText(in), Sample.read(in));
      }
      return manifest;
    }
  }
}
