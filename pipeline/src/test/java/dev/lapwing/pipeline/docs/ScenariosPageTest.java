package dev.lapwing.pipeline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.simulate.scenario.Scenario;
import dev.lapwing.pipeline.simulate.scenario.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of scenarios names all that there are, and no others. */
class ScenariosPageTest {

  private static final String PAGE =
      Docs.text(Docs.ROOT.resolve("docs/reference/simulated-company.md"));

  @Test
  void everyScenarioHasARowWithItsTechnique() {
    List<String> rows = Scenarios.all().stream().map(ScenariosPageTest::startOfRow).toList();
    assertThat(rows).allMatch(PAGE::contains);
    assertThat(PAGE.lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(rows);
  }

  private static String startOfRow(Scenario scenario) {
    String name = "| `" + scenario.name() + "` | ";
    return scenario.technique() == null ? name : name + scenario.technique() + " | ";
  }
}
