package dev.lapwing.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the manifest costs of what a host does with an observation: its entity's state is read,
 * judged by, and written. Processor time of this thread, medians of rounds that take turns.
 */
@Tag("bench")
class ManifestCostTest {

  private static final double MOST = 0.02;
  private static final int ROUNDS = 15;
  private static final int MEASURED = 20_000;

  private final BehaviourStage stage = new BehaviourStage(Detectors.of(RuleSet.builtin()));
  private final List<Observation> observations = new ArrayList<>();
  private final Map<String, byte[]> learnt = new HashMap<>();
  private final Manifest manifest = new Manifest();

  @BeforeEach
  void learn() throws IOException {
    for (Event event : MixedDays.events()) {
      Observations.of(event, stage, observations::add);
    }
    run(observations.subList(0, observations.size() - MEASURED), learnt, true);
  }

  /** Of so few entities every other one is sampled. */
  @Test
  void ofFewEntitiesTheManifestCostsTwoPercentAtMost() throws IOException {
    assertThat(share("few")).isLessThan(MOST);
  }

  @Test
  void ofManyEntitiesTheManifestCostsTwoPercentAtMost() throws IOException {
    for (int key = 0; key < 50_000; key++) {
      manifest.note(key, manifest.parts().keySet(), part -> 100, 1);
    }
    assertThat(share("many")).isLessThan(MOST);
  }

  private double share(String entities) throws IOException {
    int from = observations.size() - MEASURED;
    List<Observation> rest = observations.subList(from, observations.size());
    double[] with = new double[ROUNDS];
    double[] without = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      without[round] = run(rest, new HashMap<>(learnt), false);
      with[round] = run(rest, new HashMap<>(learnt), true);
    }
    double plain = median(without) / MEASURED;
    double more = median(with) / MEASURED - plain;
    System.out.printf(
        Locale.ROOT,
        "%s entities, %d parts: %.0f ns an observation, and %.0f for the manifest: %.1f %%%n",
        entities,
        manifest.parts().size(),
        plain,
        more,
        100 * more / plain);
    return more / plain;
  }

  /** Of the later rounds: the earlier ones warm up. */
  private static double median(double[] of) {
    double[] later = Arrays.copyOfRange(of, ROUNDS / 3, ROUNDS);
    Arrays.sort(later);
    return later[later.length / 2];
  }

  private double run(List<Observation> all, Map<String, byte[]> states, boolean noting)
      throws IOException {
    RecordingOutput<Candidate> out = new RecordingOutput<>();
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (Observation each : all) {
      String key = each.entity().key();
      EntityState state = read(states.get(key));
      if (stage.on(each, state, out)) {
        states.put(key, written(state));
        if (noting) {
          manifest.note(key.hashCode(), stage.parts(key, state), p -> stage.bytes(p, state), 1);
        }
      }
      out.emitted.clear();
      out.counted.clear();
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }

  private static EntityState read(byte[] bytes) throws IOException {
    return bytes == null
        ? new EntityState()
        : EntityState.CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static byte[] written(EntityState state) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    EntityState.CODEC.write(state, new DataOutputStream(out));
    return out.toByteArray();
  }
}
