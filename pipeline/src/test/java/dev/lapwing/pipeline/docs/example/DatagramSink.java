package dev.lapwing.pipeline.docs.example;

// snippet: sink
import java.io.IOException;
import java.io.Serializable;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Sends each value as a datagram of text. */
public record DatagramSink<T>(String host, int port, Text<T> text) implements Sink<T> {

  /** A function that travels with the job graph. */
  public interface Text<T> extends Function<T, String>, Serializable {}

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
    DatagramSocket socket = new DatagramSocket();
    InetSocketAddress address = new InetSocketAddress(host, port);
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context ignored) throws IOException {
        byte[] bytes = text.apply(element).getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, address));
      }

      @Override
      public void flush(boolean endOfInput) {
        // a datagram is on its way at once
      }

      @Override
      public void close() {
        socket.close();
      }
    };
  }
}
// end
