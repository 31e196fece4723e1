package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.ExceptionRule;
import dev.lapwing.core.rule.Reach;
import dev.lapwing.core.rule.Rule;
import dev.lapwing.core.rule.RuleException;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.Standing;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lapwing rules validate}. */
@Command(
    name = "validate",
    description = {
      "Check rules; exit 2 and say file, line, field and fault of each that is wrong.",
      "Warns of what is odd, has run out, or can find nothing in the logs that are read."
    },
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RuleOptions options;

  private final Clock clock;

  ValidateCommand() {
    this(Clock.systemUTC());
  }

  ValidateCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    LapwingConfig settings = options.settings();
    RuleSet set;
    try {
      set = options.load(settings);
    } catch (RuleException e) {
      warn(e.warnings());
      throw e;
    }
    warn(set.warnings());
    warn(ExceptionRule.over(set, clock.millis()));
    warnOfUnreachable(set, RuleOptions.reach(settings));
    PrintWriter out = spec.commandLine().getOut();
    out.println(set.enabled().size() + " rules are right");
    out.flush();
    return 0;
  }

  private void warn(List<String> lines) {
    PrintWriter err = spec.commandLine().getErr();
    lines.forEach(line -> err.println("warning: " + line));
    err.flush();
  }

  /** The shipped rules are for every source, so nobody needs a line for each that is not there. */
  private void warnOfUnreachable(RuleSet set, Reach reach) {
    int shipped = 0;
    for (Rule rule : set.enabled()) {
      Standing standing = Standing.of(rule, set, reach, List.of(), clock.millis());
      if (standing.state() != Standing.State.CANNOT_FIRE) {
        continue;
      }
      if (rule.head().isShipped()) {
        shipped++;
      } else {
        warn(List.of(rule.head().where() + ": " + rule.name() + ": " + standing.text()));
      }
    }
    if (shipped > 0) {
      warn(
          List.of(
              shipped
                  + (shipped == 1 ? " shipped rule" : " shipped rules")
                  + " cannot fire here; 'lapwing rules list' names what is missing"));
    }
  }
}
