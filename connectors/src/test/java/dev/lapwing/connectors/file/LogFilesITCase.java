package dev.lapwing.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.RawRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat.Reader;
import org.apache.flink.connector.file.src.reader.BulkFormat.RecordIterator;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesITCase {

  private static final TypeInformation<RawRecord> TYPE = TypeInformation.of(RawRecord.class);

  @TempDir Path folder;

  @Test
  void aFolderIsReadThroughFlink() throws Exception {
    write("a.jsonl", lines(1200));
    Files.write(folder.resolve("b.log.gz"), Framed.gzip("one\ntwo\n"));
    write("sub/c.json", "{\"Records\":[{\"x\":1},{\"x\":2}]}");
    write("empty.log", "");
    LogFiles files = LogFiles.list(List.of(folder), (facts, done, all) -> {});

    var env = StreamExecutionEnvironment.createLocalEnvironment(2);
    List<RawRecord> read =
        env.fromSource(files.source(TYPE), WatermarkStrategy.noWatermarks(), "files")
            .executeAndCollect(10_000);

    var byFile = read.stream().collect(Collectors.groupingBy(r -> r.origin().container()));
    assertThat(byFile).containsOnlyKeys("a.jsonl", "b.log.gz", "sub/c.json");
    assertThat(byFile.get("a.jsonl").stream().map(r -> r.origin().position()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 1200).mapToObj(i -> (long) i).toList());
    assertThat(byFile.get("b.log.gz").stream().map(RawRecord::text)).containsExactly("one", "two");
    assertThat(byFile.get("sub/c.json")).hasSize(2);
  }

  @Test
  void aRestoredReaderGoesOnWhereItWas() throws IOException {
    Path file = write("a.jsonl", lines(1200));
    FileSourceSplit split =
        new FileSourceSplit(
            "a.jsonl",
            new org.apache.flink.core.fs.Path(file.toUri()),
            0,
            Files.size(file),
            0,
            Files.size(file));
    FramedFormat format = new FramedFormat(TYPE);
    try (Reader<RawRecord> reader = format.createReader(new Configuration(), split)) {
      RecordIterator<RawRecord> batch = reader.readBatch();
      batch.next();
      var second = batch.next();
      var position = new CheckpointedPosition(second.getOffset(), second.getRecordSkipCount());
      FileSourceSplit stopped = split.updateWithCheckpointedPosition(position);
      try (Reader<RawRecord> restored = format.restoreReader(new Configuration(), stopped)) {
        assertThat(restored.readBatch().next().getRecord().text()).isEqualTo("{\"n\":2}");
      }
    }
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"n\":" + i + "}")
        .collect(Collectors.joining("\n"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
