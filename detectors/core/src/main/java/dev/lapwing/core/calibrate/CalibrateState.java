package dev.lapwing.core.calibrate;

import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the tests of one rule came out like: of all, of each cohort, and lately. */
public final class CalibrateState {

  public static final Codec<CalibrateState> CODEC = new StateCodec();

  /** Cohorts beyond these count as {@link #OTHER}. */
  static final int MOST_COHORTS = 8;

  static final String OTHER = "other";

  /** Event time of the first test, ms. */
  long first = Long.MIN_VALUE;

  /** Day since 1970 on which a broken calibration was last told of. */
  long warned = Long.MIN_VALUE;

  TailHistogram all = new TailHistogram();
  CrowdGuard guard = new CrowdGuard();
  TestMartingale martingale = new TestMartingale();
  LagCorrection lag = new LagCorrection();
  Pending pending = new Pending();
  final Map<String, TailHistogram> cohorts = new LinkedHashMap<>();

  /** The histogram of a cohort, made where missing. */
  TailHistogram cohort(String name) {
    boolean known = cohorts.containsKey(name) || cohorts.size() < MOST_COHORTS;
    return cohorts.computeIfAbsent(known ? name : OTHER, each -> new TailHistogram());
  }

  /** The histogram that a cohort's findings are judged by; null where it has none. */
  TailHistogram known(String name) {
    TailHistogram own = cohorts.get(name);
    return own == null ? cohorts.get(OTHER) : own;
  }

  private static final class StateCodec implements Codec<CalibrateState> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 2;

    @Override
    public Class<CalibrateState> type() {
      return CalibrateState.class;
    }

    @Override
    public void write(CalibrateState state, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Wire.writeSigned(state.first, out);
      Wire.writeSigned(state.warned, out);
      state.all.write(out);
      state.guard.write(out);
      state.martingale.write(out);
      state.lag.write(out);
      state.pending.write(out);
      Wire.writeUnsigned(state.cohorts.size(), out);
      for (Map.Entry<String, TailHistogram> each : state.cohorts.entrySet()) {
        Wire.writeText(each.getKey(), out);
        each.getValue().write(out);
      }
    }

    @Override
    public CalibrateState read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version < 1 || version > VERSION) {
        throw new IOException("calibration of version " + version + "; this build knows 1 to 2");
      }
      CalibrateState state = new CalibrateState();
      state.first = Wire.readSigned(in);
      state.warned = Wire.readSigned(in);
      state.all = TailHistogram.read(in);
      state.guard = CrowdGuard.read(version, in);
      state.martingale = TestMartingale.read(in);
      state.lag = LagCorrection.read(version, in);
      if (version > 1) {
        state.pending = Pending.read(in);
      }
      for (int left = Wire.readSize(in); left > 0; left--) {
        String name = Wire.readText(in);
        state.cohorts.put(name, TailHistogram.read(in));
      }
      return state;
    }
  }
}
