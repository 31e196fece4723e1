package dev.lapwing.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.Findings;
import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.control.Switch;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskStageTest {

  private static final long DAY = 86_400_000L;

  private final RiskStage stage = new RiskStage();
  private final RiskState state = stage.create();
  private final RecordingOutput<RiskedFinding> out = new RecordingOutput<>();

  private RiskView add(Finding finding) {
    stage.on(new RiskInput(Findings.ANNA, finding), state, out);
    return out.emitted.get(out.emitted.size() - 1).risk();
  }

  @Test
  void oneInAThousandIsSixtyEight() {
    assertThat(add(Findings.of("a", Family.IDENTITY, 3, DAY).build()).score()).isEqualTo(68);
  }

  @Test
  void withinAFamilyTheStrongestCounts() {
    int alone = add(Findings.of("a", Family.IDENTITY, 3, DAY).build()).score();
    assertThat(add(Findings.of("b", Family.IDENTITY, 2, DAY).build()).score()).isEqualTo(alone);
  }

  @Test
  void anotherFamilyAddsAndContributionsAddUpToTheScore() {
    int alone = add(Findings.of("a", Family.IDENTITY, 3, DAY).build()).score();
    RiskView both = add(Findings.of("b", Family.LATERAL, 3, DAY).build());
    assertThat(both.score()).isGreaterThan(alone);
    double sum = both.contributions().stream().mapToDouble(c -> c.points()).sum();
    assertThat(Math.round(sum)).isEqualTo(both.score());
  }

  @Test
  void theSameFindingAgainChangesNothing() {
    RiskView once = add(Findings.of("a", Family.IDENTITY, 3, DAY).build());
    assertThat(add(Findings.of("a", Family.IDENTITY, 3, DAY).build()).score())
        .isEqualTo(once.score());
  }

  @Test
  void anIdentityFindingIsWorthHalfADayLater() {
    add(Findings.of("a", Family.IDENTITY, 4, DAY).build());
    assertThat(new RiskModel().view(state, 2 * DAY, 0).score()).isEqualTo(54);
  }

  @Test
  void whatIsCopiedFromALinkedEntityWeighsLess() {
    Entity host = Entity.host("corp", "ws1");
    Finding finding = Findings.of("a", Family.IDENTITY, 5, DAY).linked(host).build();
    RiskState hostState = stage.create();
    stage.on(new RiskInput(host, finding), hostState, out);
    assertThat(out.emitted.get(0).risk().score()).isEqualTo(54);
  }

  @Test
  void severalFamiliesThatCarryItToCriticalAreSaidOnce() {
    add(Findings.of("a", Family.IDENTITY, 5, DAY).build());
    add(Findings.of("b", Family.LATERAL, 5, DAY).build());
    add(Findings.of("c", Family.VOLUME, 5, DAY).build());
    List<String> rules = out.emitted.stream().map(r -> r.finding().rule()).toList();
    assertThat(rules).containsOnlyOnce("risk_threshold");
  }

  @Test
  void whatOneFindingHasReachedByItselfIsNotSaidAgain() {
    add(Findings.of("a", Family.IDENTITY, 5, DAY).build());
    add(Findings.of("b", Family.LATERAL, 0.1, DAY).build());
    assertThat(out.emitted).noneMatch(r -> r.finding().rule().equals("risk_threshold"));
  }

  @Test
  void oneFamilyAloneNeverCrosses() {
    add(Findings.of("a", Family.IDENTITY, 10, DAY).build());
    assertThat(out.emitted).hasSize(1);
  }

  @Test
  void aRuleThatIsSwitchedOffAddsNoRisk() {
    stage.obey(new Switch("o", Switch.Kind.ENABLED, "a", Switch.OFF, null, null, 0), out);
    boolean changed =
        stage.on(
            new RiskInput(Findings.ANNA, Findings.of("a", Family.IDENTITY, 3, DAY).build()),
            state,
            out);
    assertThat(changed).isFalse();
    assertThat(out.emitted).isEmpty();
    assertThat(add(Findings.of("b", Family.IDENTITY, 3, DAY).build()).score()).isEqualTo(68);
  }

  @Test
  void theThresholdCanBeSwitchedOffAndTheRiskStays() {
    stage.obey(
        new Switch("o", Switch.Kind.ENABLED, "risk_threshold", Switch.OFF, null, null, 0), out);
    add(Findings.of("a", Family.IDENTITY, 5, DAY).build());
    add(Findings.of("b", Family.LATERAL, 5, DAY).build());
    RiskView all = add(Findings.of("c", Family.VOLUME, 5, DAY).build());
    assertThat(out.emitted).extracting(r -> r.finding().rule()).containsExactly("a", "b", "c");
    assertThat(all.level()).isEqualTo(RiskLevel.CRITICAL);
  }
}
