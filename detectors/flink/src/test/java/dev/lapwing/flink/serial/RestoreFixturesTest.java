package dev.lapwing.flink.serial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.EntityState;
import dev.lapwing.core.event.EventCodec;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.wire.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * State as earlier builds wrote it. Every later build must read each of these files: never change
 * or delete one. Whoever raises a codec's version adds its file with {@code
 * -Dlapwing.fixtures.write=true}, which writes only those that are missing.
 */
final class RestoreFixturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/fixtures");

  @SuppressWarnings("unchecked")
  static Stream<Codec<Object>> codecs() {
    return StateCodecs.all().stream().map(codec -> (Codec<Object>) codec);
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static byte[] written(Codec<Object> codec, Object value) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    codec.write(value, out);
    return out.getCopyOfBuffer();
  }

  private static Object read(Path file) throws IOException {
    String name = file.getFileName().toString();
    DataInputDeserializer in = new DataInputDeserializer(Files.readAllBytes(file));
    Object value = StateCodecs.named(name.substring(0, name.indexOf('.'))).read(in);
    assertThat(in.available()).as("bytes that were left unread").isZero();
    return value;
  }

  private static <T> T read(Codec<T> codec) throws IOException {
    return codec.type().cast(read(FOLDER.resolve(codec.name() + ".v1.bin")));
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void everyKindOfStateHasAFileOfItsPresentVersion(Codec<Object> codec) throws IOException {
    byte[] bytes = written(codec, FixtureSamples.all().get(codec.name()));
    Path file = FOLDER.resolve(codec.name() + ".v" + bytes[0] + ".bin");
    if (Boolean.getBoolean("lapwing.fixtures.write") && !Files.exists(file)) {
      Files.createDirectories(FOLDER);
      Files.write(file, bytes);
    }

    assertThat(file).exists();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsReadToItsEnd(Path file) throws IOException {
    assertThat(read(file)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void whatIsReadIsWrittenAgainAsItWas(Codec<Object> codec) throws IOException {
    byte[] present = written(codec, FixtureSamples.all().get(codec.name()));
    Path file = FOLDER.resolve(codec.name() + ".v" + present[0] + ".bin");

    // Not the file's own bytes: events and findings inside carry versions of their own.
    byte[] again = written(codec, read(file));
    assertThat(written(codec, codec.read(new DataInputDeserializer(again)))).isEqualTo(again);
  }

  @Test
  void anEventOfTheFirstVersionIsWhatItWas() throws IOException {
    assertThat(read(EventCodec.INSTANCE)).isEqualTo(FixtureSamples.launch());
  }

  @Test
  void aFindingOfTheFirstVersionIsAboutTheSame() throws IOException {
    Finding finding = read(FindingCodec.INSTANCE);

    assertThat(finding.rule()).isEqualTo("impossible_travel");
    assertThat(finding.entity()).isEqualTo(FixtureSamples.ANN);
    assertThat(finding.evidence()).last().isEqualTo(FixtureSamples.signIn(12, true).slim());
  }

  @Test
  void whatTheFirstVersionLearntOfAUserIsNotLearntAnew() throws IOException {
    EntityState state = read(EntityState.CODEC);

    assertThat(FixtureSamples.judge(state, FixtureSamples.signIn(12, true)))
        .filteredOn(finding -> finding.rule().equals("impossible_travel"))
        .singleElement()
        .matches(Finding::alerts, "alerts, for its baseline is ready");
  }
}
