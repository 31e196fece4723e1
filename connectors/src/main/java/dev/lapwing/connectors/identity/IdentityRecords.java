package dev.lapwing.connectors.identity;

import dev.lapwing.connectors.InputException;
import dev.lapwing.core.resolve.IdentityChange;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads records of the identities topic. What is no identity is said in the log and left out. */
final class IdentityRecords implements KafkaRecordDeserializationSchema<IdentityChange> {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(IdentityRecords.class);

  private final String tenant;
  private final TypeInformation<IdentityChange> type;

  IdentityRecords(String tenant, TypeInformation<IdentityChange> type) {
    this.tenant = tenant;
    this.type = type;
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<IdentityChange> out) {
    try {
      out.collect(change(record, tenant));
    } catch (InputException e) {
      LOG.warn("{}", e.getMessage());
    }
  }

  /**
   * @throws InputException if it is no identity, naming its place
   */
  static IdentityChange change(ConsumerRecord<byte[], byte[]> record, String tenant) {
    String where = record.topic() + '·' + record.partition() + '·' + record.offset();
    if (record.value() == null) {
      if (record.key() == null) {
        throw new InputException(where + ": neither key nor value");
      }
      String uid = new String(record.key(), StandardCharsets.UTF_8);
      return new IdentityChange(tenant, uid, null);
    }
    String json = new String(record.value(), StandardCharsets.UTF_8);
    return IdentityChange.of(IdentityJson.identity(json, tenant, where));
  }

  @Override
  public TypeInformation<IdentityChange> getProducedType() {
    return type;
  }
}
