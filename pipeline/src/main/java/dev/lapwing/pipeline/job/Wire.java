package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.connectors.deadletter.DeadLetterCodec;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RawRecordCodec;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventCodec;
import dev.lapwing.flink.serial.CodecTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** Type information of what the inputs exchange. */
final class Wire {

  static final TypeInformation<RawRecord> RAW_RECORD =
      CodecTypeInfo.immutable(RawRecordCodec.INSTANCE);

  static final TypeInformation<Event> EVENT = CodecTypeInfo.immutable(EventCodec.INSTANCE);

  static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters", CodecTypeInfo.immutable(DeadLetterCodec.INSTANCE));

  private Wire() {}
}
