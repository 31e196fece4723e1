package dev.lapwing.pipeline.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A series of bytes sent in each hour, as connections of one machine, one an hour. */
final class HourlySeries {

  private HourlySeries() {}

  /**
   * Writes it as Zeek does.
   *
   * @param csv with the columns TimeGenerated and TotalBytesSent first
   */
  static void write(Path csv, Path out) throws IOException {
    Files.createDirectories(out.getParent());
    List<String> lines = new ArrayList<>();
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(csv)), StandardCharsets.UTF_8))) {
      rows.readLine();
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        String[] cells = row.replace("\"", "").split(",", -1);
        lines.add(connection(Instant.parse(cells[0]), cells[1]));
      }
    }
    Files.write(out, lines);
  }

  private static String connection(Instant hour, String bytes) {
    long second = hour.getEpochSecond() + 1800;
    return String.format(
        Locale.ROOT,
        "{\"_path\":\"conn\",\"ts\":%d.0,\"uid\":\"C%d\",\"id.orig_h\":\"10.0.0.1\",\"id.orig_p\":40000,"
            + "\"id.resp_h\":\"198.51.100.9\",\"id.resp_p\":443,\"proto\":\"tcp\",\"duration\":100.0,"
            + "\"orig_bytes\":%s,\"resp_bytes\":1000,\"conn_state\":\"SF\",\"local_orig\":true,"
            + "\"local_resp\":false}",
        second,
        second,
        bytes);
  }
}
