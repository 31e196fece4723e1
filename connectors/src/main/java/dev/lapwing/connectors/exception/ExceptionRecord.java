package dev.lapwing.connectors.exception;

import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RawRecordCodec;
import dev.lapwing.core.control.Switch;
import dev.lapwing.core.event.Origin;
import dev.lapwing.core.rule.ExceptionRule;
import dev.lapwing.core.rule.ExceptionText;
import dev.lapwing.core.rule.RuleException;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of the topic of exceptions, not yet read.
 *
 * @param name its key: the exception's name; null if it has none
 * @param record its value: YAML or JSON as in a file of rules; empty for one that is taken back
 */
public record ExceptionRecord(String name, RawRecord record) {

  public static final Codec<ExceptionRecord> CODEC = new RecordCodec();

  static ExceptionRecord of(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    Origin origin = Origin.topic(record.topic(), record.partition(), record.offset());
    return new ExceptionRecord(
        record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
        new RawRecord(value, origin, record.timestamp()));
  }

  /**
   * Reads it.
   *
   * @throws InputException if it is none, with all that is wrong in one line
   */
  public Switch read() {
    if (name == null || name.isBlank()) {
      throw new InputException("an exception's record needs its name as the key");
    }
    String text = record.data().length == 0 ? null : record.text();
    ExceptionRule read = text == null ? null : parse(text);
    return new Switch(
        record.origin().toString(),
        Switch.Kind.EXCEPTION,
        name,
        text,
        read == null ? null : read.owner(),
        read == null ? null : read.reason(),
        record.origin().position());
  }

  private ExceptionRule parse(String text) {
    try {
      return ExceptionText.read(name, text);
    } catch (RuleException e) {
      throw new InputException(String.join("; ", e.problems()), e);
    }
  }

  private static final class RecordCodec implements Codec<ExceptionRecord> {
    private static final long serialVersionUID = 1L;

    @Override
    public Class<ExceptionRecord> type() {
      return ExceptionRecord.class;
    }

    @Override
    public void write(ExceptionRecord value, DataOutput out) throws IOException {
      Wire.writeText(value.name(), out);
      RawRecordCodec.INSTANCE.write(value.record(), out);
    }

    @Override
    public ExceptionRecord read(DataInput in) throws IOException {
      return new ExceptionRecord(Wire.readText(in), RawRecordCodec.INSTANCE.read(in));
    }
  }
}
