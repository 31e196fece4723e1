package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyperLogLogTest {

  private static HyperLogLog of(int values) {
    HyperLogLog counter = new HyperLogLog();
    for (int i = 0; i < values; i++) {
      counter.add(Fingerprint.of("value-" + i));
    }
    return counter;
  }

  private static byte[] bytes(HyperLogLog counter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    counter.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 50, 100, 300, 1_000, 10_000, 1_000_000})
  void theEstimateIsWithinThreeStandardDeviations(int values) {
    assertThat((double) of(values).estimate()).isCloseTo(values, within(1 + 0.28 * values));
  }

  @Test
  void repeatsChangeNothing() {
    HyperLogLog counter = of(100);
    assertThat(counter.add(Fingerprint.of("value-7"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 64, 65, 5_000})
  void itIsReadAsWrittenAndSmall(int values) throws IOException {
    byte[] written = bytes(of(values));
    HyperLogLog again = HyperLogLog.read(new DataInputStream(new ByteArrayInputStream(written)));
    assertThat(bytes(again)).isEqualTo(written);
    assertThat(again.estimate()).isEqualTo(of(values).estimate());
    assertThat(written.length).isLessThanOrEqualTo(130);
  }
}
