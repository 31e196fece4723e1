package dev.lapwing.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What was learnt under an old name is known under the new one. */
final class MergeTest {

  private static final String OLD = "user|corp|CORP\\anna";
  private static final long START = SignIns.at("2026-03-02T09:00:00Z");
  private static final long DAY = 24 * 3_600_000L;
  private static final int DAYS = 40;

  private final BehaviourStage stage = new BehaviourStage(Detectors.of(RuleSet.builtin()));
  private final RecordingOutput<Candidate> out = new RecordingOutput<>();

  private static Event signIn(int day, Endpoint from) {
    return SignIns.signIn(START + day * DAY, from);
  }

  /** Signs in from Lisbon on these days. */
  private EntityState learnt(IntPredicate days) {
    EntityState state = stage.create();
    for (int day = 0; day < DAYS; day++) {
      if (days.test(day)) {
        Event event = signIn(day, SignIns.from(SignIns.LISBON));
        stage.on(new Observation(SignIns.ANNA, event), state, new RecordingOutput<>());
      }
    }
    return copy(state);
  }

  private List<Finding> judge(EntityState state) {
    RecordingOutput<Candidate> said = new RecordingOutput<>();
    Event far = signIn(DAYS, SignIns.from(SignIns.TOKYO));
    stage.on(new Observation(SignIns.ANNA, far), state, said);
    return said.emitted.stream().map(Candidate::finding).filter(Objects::nonNull).toList();
  }

  private static EntityState copy(EntityState state) {
    try {
      return EntityState.CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes(state))));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(EntityState state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      EntityState.CODEC.write(state, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void whoeverWasAStrangerIsJudgedByWhatTheStrangerDid() {
    EntityState known = stage.create();

    assertThat(stage.merge(OLD, learnt(day -> true), known, out)).isTrue();

    assertThat(judge(known)).isEqualTo(judge(learnt(day -> true))).isNotEmpty();
    assertThat(out.counted).containsExactly("identities/carried");
  }

  @Test
  void whatTwoNamesDidOnDifferentDaysIsWhatOneDid() {
    EntityState known = learnt(day -> day >= 20);
    stage.merge(OLD, learnt(day -> day < 20), known, out);
    List<Finding> whole = judge(learnt(day -> true));

    List<Finding> found = judge(copy(known));

    assertThat(found).extracting(Finding::rule).contains("new_location");
    for (Finding each : found) {
      assertThat(each.baseline().state()).isEqualTo(Baseline.State.READY);
    }
    assertThat(of("new_location", found).baseline())
        .isEqualTo(of("new_location", whole).baseline());
    assertThat(of("new_location", found).surprise())
        .isEqualTo(of("new_location", whole).surprise());
  }

  private static Finding of(String rule, List<Finding> findings) {
    return findings.stream().filter(each -> each.rule().equals(rule)).findFirst().orElseThrow();
  }

  @Test
  void itMakesNoDifferenceWhichNameComesFirst() {
    EntityState one = learnt(day -> day >= 20);
    EntityState other = learnt(day -> day < 20);
    stage.merge(OLD, learnt(day -> day < 20), one, out);
    stage.merge(OLD, learnt(day -> day >= 20), other, out);

    assertThat(judge(one)).isEqualTo(judge(other)).isNotEmpty();
  }

  @Test
  void whatComesAgainIsNotTakenInAgain() {
    EntityState known = learnt(day -> day >= 20);
    stage.merge(OLD, learnt(day -> day < 20), known, out);
    byte[] once = bytes(known);

    assertThat(stage.merge(OLD, learnt(day -> day < 21), known, out)).isFalse();

    assertThat(bytes(known)).isEqualTo(once);
    assertThat(out.counted).contains("identities/carried_again");
  }

  @Test
  void aNameThatWentOnBeingUsedIsTakenInAnew() {
    EntityState known = stage.create();
    stage.merge(OLD, learnt(day -> day < 10), known, out);

    assertThat(stage.merge(OLD, learnt(day -> day >= 10), known, out)).isTrue();
    assertThat(judge(known)).isEqualTo(judge(learnt(day -> true)));
  }

  /** A number that cannot be added to another. */
  private record Level(int version) implements Section<int[]> {
    @Override
    public String tag() {
      return "level";
    }

    @Override
    public int[] create() {
      return new int[1];
    }

    @Override
    public long learnt(int[] state) {
      return state[0];
    }

    @Override
    public void write(int[] state, DataOutput out) throws IOException {
      out.writeInt(state[0]);
    }

    @Override
    public int[] read(int written, DataInput in) throws IOException {
      return new int[] {in.readInt()};
    }
  }

  private static EntityState level(int level, int version) {
    EntityState state = new EntityState();
    state.get(new Level(version))[0] = level;
    return copy(state);
  }

  private static final Map<String, Section<?>> LEVEL = Map.of("level", new Level(1));

  @Test
  void ofTwoThatCannotBeMadeOneThatWithMoreLearntStays() {
    for (boolean swap : new boolean[] {false, true}) {
      EntityState state = level(swap ? 7 : 3, 1);

      assertThat(state.merge(level(swap ? 3 : 7, 1), LEVEL)).containsExactly("level");
      assertThat(state.get(new Level(1))[0]).isEqualTo(7);
    }
  }

  @Test
  void nothingIsLostWhereOneHadLearntNothing() {
    EntityState state = level(0, 1);

    assertThat(state.merge(level(7, 1), LEVEL)).isEmpty();
    assertThat(state.get(new Level(1))[0]).isEqualTo(7);
  }

  @Test
  void aSectionThatThisBuildDoesNotKnowSurvives() {
    EntityState state = new EntityState();

    assertThat(state.merge(level(7, 3), Map.of())).isEmpty();
    assertThat(copy(state).get(new Level(3))[0]).isEqualTo(7);
  }

  @Test
  void aSectionOfALaterBuildIsNotTakenForOneOfThis() {
    List<EntityState> states = new ArrayList<>(List.of(new EntityState(), level(3, 1)));
    for (EntityState state : states) {
      assertThat(state.merge(level(7, 2), LEVEL)).containsExactly("level");
    }
    assertThat(states.get(1).get(new Level(1))[0]).isEqualTo(3);
  }
}
