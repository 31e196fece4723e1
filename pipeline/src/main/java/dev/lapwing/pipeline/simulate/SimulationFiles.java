package dev.lapwing.pipeline.simulate;

import static java.util.Map.entry;

import dev.lapwing.pipeline.simulate.vendor.Source;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a simulation into a directory: a file for each log, {@code labels.ndjson}, {@code
 * identities.ndjson} and {@code networks.yaml}. Files of these names are replaced.
 */
public final class SimulationFiles {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry(Source.OKTA, "okta.jsonl"),
          entry(Source.WINDOWS, "windows.jsonl"),
          entry(Source.LINUX, "linux.log"),
          entry(Source.ZEEK, "zeek-conn.jsonl"),
          entry(Source.ASA, "cisco-asa.log"),
          entry(Source.M365, "m365.jsonl"),
          entry(Source.ENTRA, "entra.jsonl"),
          entry(Source.CLOUDTRAIL, "cloudtrail.jsonl"),
          entry(Source.AUDITD, "auditd.log"),
          entry(Source.PULSE, "pulse.log"),
          entry(Source.OCSF, "ocsf.jsonl"),
          entry(Source.HELP_DESK, "help-desk.jsonl"));

  private SimulationFiles() {}

  /** The name of a log's file. */
  public static String fileName(String source) {
    return NAMES.get(source);
  }

  /**
   * @param directory made if it does not exist
   * @return lines by source
   */
  public static Map<String, Long> write(Simulation simulation, Path directory, Progress progress)
      throws IOException {
    Files.createDirectories(directory);
    Map<String, Long> lines = writeLogs(simulation, directory, progress);
    try (Writer out = Files.newBufferedWriter(directory.resolve("labels.ndjson"))) {
      LabelsWriter.write(simulation.labels(), out);
    }
    try (Writer out = Files.newBufferedWriter(directory.resolve("identities.ndjson"))) {
      IdentitiesWriter.write(simulation, out);
    }
    try (Writer out = Files.newBufferedWriter(directory.resolve("networks.yaml"))) {
      simulation.networks().write(out);
    }
    return lines;
  }

  private static Map<String, Long> writeLogs(
      Simulation simulation, Path directory, Progress progress) throws IOException {
    Map<String, Long> lines = new TreeMap<>();
    Map<String, BufferedWriter> files = new HashMap<>();
    try {
      for (String source : Source.all()) {
        files.put(source, Files.newBufferedWriter(directory.resolve(fileName(source))));
        lines.put(source, 0L);
      }
      Iterator<LogLine> all = simulation.lines(progress);
      while (all.hasNext()) {
        LogLine line = all.next();
        files.get(line.source()).append(line.raw()).append('\n');
        lines.merge(line.source(), 1L, Long::sum);
      }
    } finally {
      for (BufferedWriter file : files.values()) {
        file.close();
      }
    }
    return lines;
  }
}
