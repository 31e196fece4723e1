package dev.lapwing.core.detector.travel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which countries share a land border, from {@code borders.txt}. */
final class Borders {

  private static final Map<String, Set<String>> NEIGHBOURS = read();

  private Borders() {}

  /** False if either is null: an unknown country is no neighbour. */
  static boolean sameOrNeighbours(String a, String b) {
    if (a == null || b == null) {
      return false;
    }
    return a.equals(b) || NEIGHBOURS.getOrDefault(a, Set.of()).contains(b);
  }

  static Map<String, Set<String>> all() {
    return NEIGHBOURS;
  }

  private static Map<String, Set<String>> read() {
    try (InputStream in = Borders.class.getResourceAsStream("borders.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      Map<String, Set<String>> table = new HashMap<>();
      for (String line : lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        List<String> codes = Arrays.asList(line.split(" +"));
        table.put(codes.get(0), Set.copyOf(codes.subList(1, codes.size())));
      }
      return Map.copyOf(table);
    } catch (IOException e) {
      throw new UncheckedIOException("borders.txt cannot be read", e);
    }
  }
}
