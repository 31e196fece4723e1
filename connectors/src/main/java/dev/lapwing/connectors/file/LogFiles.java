package dev.lapwing.connectors.file;

import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.parse.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.assigners.SimpleSplitAssigner;

/**
 * The log files under some paths: what is known of each, and a bounded Flink source of their
 * records.
 *
 * @param files by their names in {@code Origin}, sorted
 * @param skipped files that are not read because of their names, sorted
 */
public record LogFiles(Map<String, FileFacts> files, List<Path> skipped) {

  /** Told of each file as its format is known. */
  @FunctionalInterface
  public interface Progress {
    void file(FileFacts facts, int done, int all);
  }

  /**
   * Lists the files and detects their formats.
   *
   * @param paths files, read whatever their names are, and folders, of which files named {@code
   *     .jsonl}, {@code .ndjson}, {@code .json}, {@code .log}, {@code .csv} or {@code .gz} are read
   * @throws InputException if a path is missing, a file cannot be read, or there is none
   */
  public static LogFiles list(List<Path> paths, Progress progress) {
    FileListing listing = FileListing.of(paths);
    FormatDetection detection = new FormatDetection();
    Map<String, FileFacts> files = new TreeMap<>();
    for (Map.Entry<String, Path> file : listing.files().entrySet()) {
      FileFacts facts = facts(file.getKey(), file.getValue(), detection);
      files.put(file.getKey(), facts);
      progress.file(facts, files.size(), listing.files().size());
    }
    return new LogFiles(Collections.unmodifiableMap(files), listing.skipped());
  }

  private static FileFacts facts(String container, Path file, FormatDetection detection) {
    try (InputStream in = Files.newInputStream(file);
        Framing framing = new Framing(in, container)) {
      return new FileFacts(
          container,
          file.toString(),
          detection.of(framing),
          Files.getLastModifiedTime(file).toMillis(),
          Files.size(file));
    } catch (AccessDeniedException e) {
      throw new InputException("cannot read " + file + ": permission denied", e);
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * A bounded source of all records, file by file.
   *
   * @param type how records travel
   */
  public FileSource<RawRecord> source(TypeInformation<RawRecord> type) {
    List<FileSourceSplit> splits = splits();
    return FileSource.forBulkFileFormat(new FramedFormat(type), splits.get(0).path())
        .setFileEnumerator(() -> (paths, wanted) -> splits)
        .setSplitAssigner(SimpleSplitAssigner::new)
        .processStaticFileSet()
        .build();
  }

  /** One a file: where a record begins is known only from the file's start. */
  private List<FileSourceSplit> splits() {
    List<FileSourceSplit> splits = new ArrayList<>();
    for (FileFacts file : files.values()) {
      splits.add(
          new FileSourceSplit(
              file.container(),
              new org.apache.flink.core.fs.Path(Path.of(file.path()).toUri()),
              0,
              file.bytes(),
              file.newest(),
              file.bytes()));
    }
    // Flink's assigner hands out the last one first.
    Collections.reverse(splits);
    return splits;
  }
}
