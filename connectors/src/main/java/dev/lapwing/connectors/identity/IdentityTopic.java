package dev.lapwing.connectors.identity;

import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.kafka.CompactedTopic;
import dev.lapwing.connectors.kafka.KafkaSettings;
import dev.lapwing.core.resolve.Directory;
import dev.lapwing.core.resolve.IdentityChange;
import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The compacted topic of identities: read whole before the first event is resolved, then followed
 * for news. A record's key is the uid; a record without value says that the identity is gone.
 *
 * @param kafka how to reach the brokers
 * @param topic its name
 * @param tenant whose identities they are where they do not say
 */
public record IdentityTopic(KafkaSettings kafka, String topic, String tenant)
    implements Serializable {

  /**
   * Reads the topic from its beginning to where it ends now.
   *
   * @param problems told of each record that is no identity, one line
   * @throws InputException if the brokers do not answer
   */
  public Directory load(Consumer<String> problems) {
    Directory directory = new Directory();
    compacted().load("identities", record -> take(record, directory, problems));
    return directory;
  }

  private void take(
      ConsumerRecord<byte[], byte[]> record, Directory directory, Consumer<String> problems) {
    try {
      directory.apply(IdentityRecords.change(record, tenant));
    } catch (InputException e) {
      problems.accept(e.getMessage());
    }
  }

  private CompactedTopic compacted() {
    return new CompactedTopic(kafka, topic);
  }

  /** The topic as a stream of news; it begins with all that is there, which changes nothing. */
  public KafkaSource<IdentityChange> news(TypeInformation<IdentityChange> type) {
    return compacted().news("identities", new IdentityRecords(tenant, type));
  }
}
