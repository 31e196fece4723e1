package dev.lapwing.pipeline.redeploy;

import dev.lapwing.core.control.Switch;
import dev.lapwing.core.manifest.Manifest;
import java.util.List;

/**
 * What a savepoint holds of one operator.
 *
 * @param id Flink's, hexadecimal: a hash of the uid
 * @param uid null if the savepoint does not say it
 * @param maxParallelism key groups
 * @param state whether there is any state of it, empty one included
 * @param keys whether any key has state; true if that cannot be known
 * @param bytes of the state of its keys, or of its own if it has no keys
 * @param manifest null if it keeps none, or did not yet
 * @param orders those to the whole job that it obeys
 */
public record SavedOperator(
    String id,
    String uid,
    int maxParallelism,
    boolean state,
    boolean keys,
    long bytes,
    Manifest manifest,
    List<Switch> orders) {

  public SavedOperator {
    orders = List.copyOf(orders);
  }

  /** The uid, or the id where there is none. */
  String name() {
    return uid == null ? id : uid;
  }
}
