package dev.lapwing.connectors.file;

import dev.lapwing.connectors.parse.RawRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.ArrayResultIterator;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;

/** Reads a file, whose split has the container's name as its id, through {@link Framing}. */
final class FramedFormat implements BulkFormat<RawRecord, FileSourceSplit> {

  private static final long serialVersionUID = 1L;

  private final TypeInformation<RawRecord> type;

  FramedFormat(TypeInformation<RawRecord> type) {
    this.type = type;
  }

  @Override
  public Reader<RawRecord> createReader(Configuration config, FileSourceSplit split)
      throws IOException {
    return new FileReader(
        new Framing(split.path().getFileSystem().open(split.path()), split.splitId()), 0);
  }

  @Override
  public Reader<RawRecord> restoreReader(Configuration config, FileSourceSplit split)
      throws IOException {
    long done =
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L);
    Framing framing = new Framing(split.path().getFileSystem().open(split.path()), split.splitId());
    for (long i = 0; i < done; i++) {
      framing.next();
    }
    return new FileReader(framing, done);
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return type;
  }

  private static final class FileReader implements Reader<RawRecord> {

    /** A batch is handed from thread to thread: large enough to be worth it, small in memory. */
    private static final int RECORDS = 500;

    private static final int BYTES = 1 << 20;

    private final Framing framing;
    private long done;

    FileReader(Framing framing, long done) {
      this.framing = framing;
      this.done = done;
    }

    @Override
    public RecordIterator<RawRecord> readBatch() throws IOException {
      List<RawRecord> batch = new ArrayList<>();
      int bytes = 0;
      while (batch.size() < RECORDS && bytes < BYTES) {
        RawRecord record = framing.next();
        if (record == null) {
          break;
        }
        batch.add(record);
        bytes += record.data().length;
      }
      if (batch.isEmpty()) {
        return null;
      }
      ArrayResultIterator<RawRecord> records = new ArrayResultIterator<>();
      records.set(
          batch.toArray(new RawRecord[0]), batch.size(), CheckpointedPosition.NO_OFFSET, done);
      done += batch.size();
      return records;
    }

    @Override
    public void close() throws IOException {
      framing.close();
    }
  }
}
