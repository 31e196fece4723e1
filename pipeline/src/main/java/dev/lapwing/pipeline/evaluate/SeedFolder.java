package dev.lapwing.pipeline.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is kept of one seed: a company's logs, and an audit of them. */
record SeedFolder(Path root) {

  private static final Pattern LOG = Pattern.compile(".*\\.(jsonl|json|log|csv)");

  Path logs() {
    return root.resolve("logs");
  }

  Path audit() {
    return root.resolve("audit");
  }

  /** The files of logs: all but what the simulation says of itself. */
  List<Path> logFiles() throws IOException {
    try (Stream<Path> files = Files.list(logs())) {
      return files
          .filter(file -> LOG.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  Path labels() {
    return logs().resolve("labels.ndjson");
  }

  Path identities() {
    return logs().resolve("identities.ndjson");
  }

  Path alerts() {
    return audit().resolve("alerts.ndjson");
  }

  Path findings() {
    return audit().resolve("findings.ndjson");
  }

  /** Written last. */
  Path coverage() {
    return audit().resolve("coverage.json");
  }

  /** Whether the logs are all there, made as said. */
  boolean simulated(String how) throws IOException {
    return Files.exists(made()) && Files.readString(made()).equals(how);
  }

  /** Says that the logs are all there. */
  void simulatedAs(String how) throws IOException {
    Files.writeString(made(), how);
  }

  private Path made() {
    return root.resolve("simulated.txt");
  }
}
