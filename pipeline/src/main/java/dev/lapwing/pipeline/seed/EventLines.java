package dev.lapwing.pipeline.seed;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventCodec;
import dev.lapwing.flink.stage.Tally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Events as lines of text, between the pass that puts them in order and the one that learns. */
final class EventLines extends RichMapFunction<String, Event> {

  private static final long serialVersionUID = 1L;

  private transient Tally tally;

  static String write(Event event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try {
      EventCodec.INSTANCE.write(event, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("event " + event.id() + " cannot be written", e);
    }
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext());
  }

  @Override
  public Event map(String line) throws IOException {
    tally.count("sources", "archive", "read");
    byte[] bytes = Base64.getDecoder().decode(line);
    return EventCodec.INSTANCE.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
