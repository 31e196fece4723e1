package dev.lapwing.pipeline.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A log whose lines came in another order than they were sent in. */
final class ShuffledLog {

  private record Line(String text, double arrival) {}

  private ShuffledLog() {}

  /** Delays each line by up to so many milliseconds, by its {@code @timestamp}. */
  static void write(Path log, Path to, int milliseconds) throws IOException {
    Random random = new Random(7);
    ObjectMapper json = new ObjectMapper();
    Files.createDirectories(to.getParent());
    try (InputStream in = new GZIPInputStream(Files.newInputStream(log));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      List<Line> delayed = new java.util.ArrayList<>();
      for (String line : lines) {
        String time = json.readTree(line).path("@timestamp").asText();
        double sent = Instant.parse(time).toEpochMilli();
        delayed.add(new Line(line, sent + random.nextDouble() * milliseconds));
      }
      delayed.sort(Comparator.comparingDouble(Line::arrival));
      Files.writeString(to, delayed.stream().map(Line::text).collect(Collectors.joining("\n")));
    }
  }
}
