package dev.lapwing.pipeline.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.lapwing.core.sequence.SequenceInput;

/** What came too late for a sequence, as a line of JSON. */
final class LateRecord {

  private LateRecord() {}

  static String json(SequenceInput late) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("sequence", late.sequence())
        .put("key", late.key())
        .put("id", late.id())
        .put("kind", late.event() != null ? "event" : "finding")
        .put("time", late.time())
        .toString();
  }
}
