package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.RuleTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    description = "Run the tests that stand beside event rules; exit 1 if one fails.",
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
   * @param matched whether the rule matched its event
   */
  record Outcome(EventRule rule, RuleTest test, boolean matched) {

    boolean passed() {
      return matched == test.expectFinding();
    }

    /**
     * {@code rules/a.yml:12: my_rule: "an updater stays quiet": expected none, found a finding}.
     */
    String failure() {
      return "%s:%d: %s: \"%s\": expected %s, found %s"
          .formatted(
              rule.head().file(),
              test.line(),
              rule.name(),
              test.name(),
              test.expectFinding() ? "a finding" : "none",
              matched ? "a finding" : "none");
    }
  }

  @Override
  public Integer call() throws IOException {
    List<EventRule> chosen = chosen(RulesCommand.load(rules).events());
    List<Outcome> outcomes = new ArrayList<>();
    for (EventRule rule : chosen) {
      for (RuleTest test : rule.tests()) {
        outcomes.add(new Outcome(rule, test, rule.matcher().matchesSample(test.event())));
      }
    }
    PrintWriter err = spec.commandLine().getErr();
    long failed = outcomes.stream().filter(each -> !each.passed()).count();
    outcomes.stream().filter(each -> !each.passed()).forEach(each -> err.println(each.failure()));
    if (junit != null) {
      RuleTestsXml.write(outcomes, junit);
    }
    long without = chosen.stream().filter(rule -> rule.tests().isEmpty()).count();
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d of %d tests passed, of %d event rules, %d of them without tests%n",
            outcomes.size() - failed,
            outcomes.size(),
            chosen.size(),
            without);
    return failed == 0 ? 0 : 1;
  }

  private List<EventRule> chosen(List<EventRule> all) {
    List<String> known = all.stream().map(EventRule::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(), "no event rule '" + name + "' is on: see lapwing rules list");
      }
    }
    return all.stream().filter(rule -> names.isEmpty() || names.contains(rule.name())).toList();
  }
}
