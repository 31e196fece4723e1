package dev.lapwing.pipeline.job;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Finds the latest complete checkpoint or savepoint in a folder. */
public final class RestorePoint {

  /** Flink writes it last: a folder that has it is complete. */
  private static final String METADATA = "_metadata";

  private RestorePoint() {}

  /**
   * The folder of the latest complete one, by when it was finished; empty where there is none.
   *
   * @param folders where checkpoints and savepoints are written; those missing are passed over
   * @throws IOException if one cannot be read
   */
  public static Optional<Path> latest(Iterable<Path> folders) throws IOException {
    Newest newest = new Newest();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        Files.walkFileTree(folder, newest);
      }
    }
    return Optional.ofNullable(newest.found);
  }

  private static final class Newest extends SimpleFileVisitor<Path> {
    private Path found;
    private long time = Long.MIN_VALUE;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      long at = attributes.lastModifiedTime().toMillis();
      if (file.getFileName().toString().equals(METADATA) && at > time) {
        found = file.getParent();
        time = at;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      return FileVisitResult.CONTINUE; // a running job deletes old checkpoints under our eyes
    }
  }
}
