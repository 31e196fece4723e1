package dev.lapwing.flink.stage;

import dev.lapwing.core.stage.Stage;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is in a savepoint of rules that the job has no more, in an operator that others share. It is
 * forgotten before the first input: one pass over the keys, values unread, and only where the
 * manifest names such a part. The savepoint itself stays as it is, for who goes back.
 */
final class Orphans {

  private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);

  private Orphans() {}

  static <S extends State> void forget(
      KeyedStateBackend<Object> backend, StateDescriptor<S, ?> state, Stage<?, ?, ?> stage)
      throws Exception {
    AtomicLong forgotten = new AtomicLong();
    backend.applyToAllKeys(
        VoidNamespace.INSTANCE,
        VoidNamespaceSerializer.INSTANCE,
        state,
        (key, value) -> {
          if (stage.orphaned((String) key)) {
            value.clear();
            forgotten.incrementAndGet();
          }
        });
    LOG.info("forgot {} keys of rules that there are no more", forgotten);
  }
}
