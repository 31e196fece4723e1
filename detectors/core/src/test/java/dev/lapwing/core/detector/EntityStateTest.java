package dev.lapwing.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EntityStateTest {

  /** Counts; version 2 has a second byte. */
  private record Counter(String tag, int version) implements Section<int[]> {

    @Override
    public int[] create() {
      return new int[] {0};
    }

    @Override
    public void write(int[] state, DataOutput out) throws IOException {
      out.writeInt(state[0]);
      if (version > 1) {
        out.writeByte(7);
      }
    }

    @Override
    public int[] read(int written, DataInput in) throws IOException {
      int[] state = {in.readInt()};
      if (written > 1) {
        in.readByte();
      }
      return state;
    }
  }

  private static EntityState copy(EntityState state) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EntityState.CODEC.write(state, new DataOutputStream(out));
    return EntityState.CODEC.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
  }

  @Test
  void sectionsThatNobodyAsksForSurvive() throws IOException {
    EntityState state = new EntityState();
    state.get(new Counter("a", 1))[0] = 5;
    state.get(new Counter("b", 1))[0] = 6;
    EntityState later = copy(state);
    later.get(new Counter("b", 1))[0]++;
    EntityState last = copy(copy(later));
    assertThat(last.get(new Counter("a", 1))[0]).isEqualTo(5);
    assertThat(last.get(new Counter("b", 1))[0]).isEqualTo(7);
  }

  @Test
  void anOlderVersionIsReadAndWrittenAsTheNewOne() throws IOException {
    EntityState state = new EntityState();
    state.get(new Counter("a", 1))[0] = 5;
    EntityState upgraded = copy(state);
    assertThat(upgraded.get(new Counter("a", 2))[0]).isEqualTo(5);
    assertThat(upgraded.sizes()).containsEntry("a", 5);
    assertThat(copy(upgraded).get(new Counter("a", 2))[0]).isEqualTo(5);
  }

  @Test
  void whatIsForgottenBeginsAnew() throws IOException {
    EntityState state = new EntityState();
    state.get(new Counter("a", 1))[0] = 5;
    state.forget("a");
    assertThat(copy(state).get(new Counter("a", 1))[0]).isZero();
  }
}
