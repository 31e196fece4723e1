package dev.lapwing.core.calibrate;

import dev.lapwing.core.wire.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How the budget of one tenant was used lately, and who is told of what. */
public final class BudgetState {

  public static final Codec<BudgetState> CODEC = new StateCodec();

  Spending spending = new Spending();
  Told told = new Told();
  RiskDays risk = new RiskDays();

  private static final class StateCodec implements Codec<BudgetState> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 2;

    @Override
    public Class<BudgetState> type() {
      return BudgetState.class;
    }

    @Override
    public void write(BudgetState state, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      state.spending.write(out);
      state.told.write(out);
      state.risk.write(out);
    }

    @Override
    public BudgetState read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version < 1 || version > VERSION) {
        throw new IOException("budget of version " + version + "; this build knows 1 to 2");
      }
      BudgetState state = new BudgetState();
      state.spending = Spending.read(version, in);
      state.told = Told.read(version, in);
      state.risk = RiskDays.read(in);
      return state;
    }
  }
}
