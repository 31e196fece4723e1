package dev.lapwing.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestorePointTest {

  @TempDir private Path folder;

  private Path point(String name, long finished, boolean complete) throws IOException {
    Path point = Files.createDirectories(folder.resolve(name));
    Path file = Files.writeString(point.resolve(complete ? "_metadata" : "other"), "");
    Files.setLastModifiedTime(file, FileTime.fromMillis(finished));
    return point;
  }

  @Test
  void theLatestCompleteOneOfAllFoldersIsFound() throws IOException {
    point("checkpoints/job/chk-9", 1000, true);
    Path latest = point("savepoints/savepoint-1", 2000, true);
    point("checkpoints/job/chk-10", 3000, false);
    assertThat(
            RestorePoint.latest(
                List.of(folder.resolve("checkpoints"), folder.resolve("savepoints"))))
        .contains(latest);
  }

  @Test
  void timeDecidesNotTheNumber() throws IOException {
    Path later = point("job-b/chk-2", 2000, true);
    point("job-a/chk-10", 1000, true);
    assertThat(RestorePoint.latest(List.of(folder))).contains(later);
  }

  @Test
  void whereThereIsNoneNoneIsFound() throws IOException {
    point("chk-1", 1, false);
    assertThat(RestorePoint.latest(List.of(folder, folder.resolve("missing")))).isEmpty();
  }
}
