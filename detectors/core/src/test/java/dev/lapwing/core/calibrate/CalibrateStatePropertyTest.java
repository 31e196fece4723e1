package dev.lapwing.core.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CalibrateStatePropertyTest {

  private static byte[] bytes(CalibrateState state) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CalibrateState.CODEC.write(state, new DataOutputStream(out));
    return out.toByteArray();
  }

  @Property(tries = 50, seed = "20261125")
  void itIsReadAsWrittenAndStaysSmall(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    CalibrateStage stage = new CalibrateStage(Map.of(Tests.RULE, 2.0));
    CalibrateState state = stage.create();
    for (int i = 0; i < 3000; i++) {
      double surprise = 2 * -Math.log10(1 - random.nextDouble());
      stage.on(
          Tests.test(random.nextInt(300), i * 100_000L, surprise), state, new Counts<Finding>());
    }
    byte[] once = bytes(state);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(once));

    assertThat(bytes(CalibrateState.CODEC.read(in))).isEqualTo(once);
    assertThat(in.available()).isZero();
    assertThat(once.length).isLessThan(2500);
  }
}
