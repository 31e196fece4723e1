package dev.lapwing.core.detector.process;

import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Section;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How one machine's programs are started: 1,050 bytes at most. */
final class CommandState {

  static final Section<CommandState> SECTION = new CommandSection();

  TokenTable tokens = new TokenTable();
  BinaryTable programs = new BinaryTable();
  MinuteTrail minutes = new MinuteTrail();

  void clear() {
    tokens.clear();
    programs.clear();
    minutes.clear();
  }

  private static final class CommandSection implements Section<CommandState> {
    @Override
    public String tag() {
      return "oddcmd";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public CommandState create() {
      return new CommandState();
    }

    @Override
    public void write(CommandState state, DataOutput out) throws IOException {
      state.tokens.write(out);
      state.programs.write(out);
      state.minutes.write(out);
    }

    @Override
    public CommandState read(int version, DataInput in) throws IOException {
      if (version != 1) {
        throw new IOException("oddcmd state of version " + version + "; this build knows 1");
      }
      CommandState state = new CommandState();
      state.tokens = TokenTable.read(in);
      state.programs = BinaryTable.read(in);
      state.minutes = MinuteTrail.read(in);
      return state;
    }
  }
}
