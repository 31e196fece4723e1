package dev.lapwing.connectors.sink;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes values as lines of one local file, anew on each start: for an audit, which runs in one
 * process and from the beginning. Use it with parallelism 1.
 *
 * @param <T> what is written
 */
public final class LineSink<T> implements Sink<T> {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final Line<T> line;

  /** A function that travels with the job graph. */
  public interface Line<T> extends Function<T, String>, Serializable {}

  public LineSink(Path file, Line<T> line) {
    this.file = file.toString();
    this.line = line;
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(Path.of(file), StandardCharsets.UTF_8);
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context ignored) throws IOException {
        out.write(line.apply(element));
        out.write('\n');
      }

      @Override
      public void flush(boolean endOfInput) throws IOException {
        out.flush();
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }
}
