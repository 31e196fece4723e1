package dev.lapwing.pipeline.cli;

import static java.util.stream.Collectors.toSet;

import dev.lapwing.core.correlation.StoryRun;
import dev.lapwing.core.rule.Correlation;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.Rule;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.RuleTest;
import dev.lapwing.core.rule.StoryTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lapwing rules test}: the examples beside the rules. */
@Command(
    name = "test",
    description = "Run the tests that stand beside rules; exit 1 if one fails.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RuleTestsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RULE",
      arity = "0..*",
      description = "Names of the rules; all that are on unless given.")
  private List<String> names = List.of();

  @Option(names = "--rules", paramLabel = "DIR", description = "Rules upon the shipped ones.")
  private List<String> rules = List.of();

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the outcome as JUnit XML, for CI.")
  private Path junit;

  /**
   * What came of a test.
   *
   * @param test its name
   * @param line where it stands in the rule's file
   * @param expected whether there was to be a finding
   * @param found whether there was
   */
  record Outcome(RuleHead rule, String test, int line, boolean expected, boolean found) {

    boolean passed() {
      return found == expected;
    }

    /**
     * {@code rules/a.yml:12: my_rule: "an updater stays quiet": expected none, found a finding}.
     */
    String failure() {
      return "%s:%d: %s: \"%s\": expected %s, found %s"
          .formatted(
              rule.file(),
              line,
              rule.name(),
              test,
              expected ? "a finding" : "none",
              found ? "a finding" : "none");
    }
  }

  @Override
  public Integer call() throws IOException {
    RuleSet set = RulesCommand.load(rules);
    List<Rule> chosen = chosen(set);
    List<Outcome> outcomes = new ArrayList<>();
    chosen.forEach(rule -> outcomes.addAll(outcomes(rule, new StoryRun(set))));
    PrintWriter err = spec.commandLine().getErr();
    long failed = outcomes.stream().filter(each -> !each.passed()).count();
    outcomes.stream().filter(each -> !each.passed()).forEach(each -> err.println(each.failure()));
    if (junit != null) {
      RuleTestsXml.write(outcomes, junit);
    }
    Set<String> tested = outcomes.stream().map(each -> each.rule().name()).collect(toSet());
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d of %d tests passed, of %d rules, %d of them without tests%n",
            outcomes.size() - failed,
            outcomes.size(),
            chosen.size(),
            chosen.size() - tested.size());
    return failed == 0 ? 0 : 1;
  }

  private static List<Outcome> outcomes(Rule rule, StoryRun stories) {
    List<Outcome> outcomes = new ArrayList<>();
    if (rule instanceof EventRule event) {
      for (RuleTest test : event.tests()) {
        boolean found = event.matcher().matchesSample(test.event());
        boolean expected = test.expectFinding();
        outcomes.add(new Outcome(rule.head(), test.name(), test.line(), expected, found));
      }
    } else if (rule instanceof Correlation correlation) {
      for (StoryTest test : correlation.tests()) {
        boolean found = stories.finds(correlation, test);
        boolean expected = test.expectFinding();
        outcomes.add(new Outcome(rule.head(), test.name(), test.line(), expected, found));
      }
    }
    return outcomes;
  }

  /** Event rules and correlations; what is learnt has no examples. */
  private List<Rule> chosen(RuleSet set) {
    List<Rule> all = new ArrayList<>(set.events());
    all.addAll(set.correlations());
    List<String> known = all.stream().map(Rule::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "no event rule or correlation '" + name + "' is on: see lapwing rules list");
      }
    }
    return all.stream().filter(rule -> names.isEmpty() || names.contains(rule.name())).toList();
  }
}
