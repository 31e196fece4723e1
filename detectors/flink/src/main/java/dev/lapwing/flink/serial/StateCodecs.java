package dev.lapwing.flink.serial;

import dev.lapwing.core.access.AccessState;
import dev.lapwing.core.alert.AlertState;
import dev.lapwing.core.calibrate.BudgetState;
import dev.lapwing.core.calibrate.CalibrateState;
import dev.lapwing.core.control.Switch;
import dev.lapwing.core.correlation.WindowState;
import dev.lapwing.core.detector.EntityState;
import dev.lapwing.core.event.EventCodec;
import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.peer.PeerShelf;
import dev.lapwing.core.peer.PeerState;
import dev.lapwing.core.peer.PeerTally;
import dev.lapwing.core.risk.RiskState;
import dev.lapwing.core.sequence.FirstStepGate;
import dev.lapwing.core.sequence.SequenceInputCodec;
import dev.lapwing.core.wire.Codec;
import java.util.List;

/** Codecs whose names stand in savepoints. What is written to state is listed here, forever. */
final class StateCodecs {

  private static final List<Codec<?>> ALL =
      List.of(
          EntityState.CODEC,
          EventCodec.INSTANCE,
          FindingCodec.INSTANCE,
          CalibrateState.CODEC,
          SequenceInputCodec.INSTANCE,
          FirstStepGate.CODEC,
          WindowState.CODEC,
          RiskState.CODEC,
          BudgetState.CODEC,
          AlertState.CODEC,
          AccessState.CODEC,
          PeerTally.CODEC,
          PeerState.CODEC,
          PeerShelf.CODEC,
          Switch.CODEC,
          Manifest.CODEC);

  private StateCodecs() {}

  static List<Codec<?>> all() {
    return ALL;
  }

  @SuppressWarnings("unchecked")
  static <T> Codec<T> named(String name) {
    for (Codec<?> codec : ALL) {
      if (codec.name().equals(name)) {
        return (Codec<T>) codec;
      }
    }
    throw new IllegalStateException(
        "the savepoint holds '" + name + "', which this build of Lapwing does not know");
  }
}
