package dev.lapwing.pipeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.file.FileFacts;
import dev.lapwing.connectors.file.FormatDetection;
import dev.lapwing.connectors.parse.LogSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every folder of real logs can be audited, and each record of it is accounted for. */
@Tag("slow")
final class SharedDataSweepITCase {

  /** Tables of addresses and texts of licences. */
  private static final List<String> NO_LOGS = List.of("geo", "licenses");

  /** Records made up or cut for tests of rules and parsers, many of them without a time. */
  private static final List<String> CUT =
      List.of("panther-rule-tests", "elastic-integrations", "ocsf-examples");

  private static final double ONE_PERCENT = 0.01;

  private final Path data = Path.of(System.getProperty("lapwing.shared", "missing"), "data");

  @TempDir private Path out;

  @TestFactory
  Stream<DynamicTest> everyFolderIsAccountedFor() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(data), "skipped: no real logs at " + data);
    try (Stream<Path> all = Files.list(data)) {
      return all
          .filter(Files::isDirectory)
          .filter(folder -> !NO_LOGS.contains(folder.getFileName().toString()))
          .sorted()
          .toList()
          .stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> accountedFor(f)));
    }
  }

  private static double rejected(Audited found, String source) {
    long read = found.coverage().get("sources", source, "read");
    return read == 0 ? 0 : found.coverage().get("sources", source, "dead") / (double) read;
  }

  private void accountedFor(Path folder) throws Exception {
    Audited found = Audited.of(folder, out.resolve(folder.getFileName()));

    long records = 0;
    for (FileFacts file : found.files().files().values()) {
      records += NaiveCount.of(Path.of(file.path()));
    }
    assertThat(found.count("read")).isEqualTo(records);
    assertThat(found.addsUp()).isTrue();
    if (CUT.contains(folder.getFileName().toString())) {
      return;
    }
    assertThat(LogSources.all())
        .filteredOn(source -> !source.format().equals(FormatDetection.JSON))
        .allSatisfy(
            source ->
                assertThat(rejected(found, source.format())).isLessThanOrEqualTo(ONE_PERCENT));
  }
}
