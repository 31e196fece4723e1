package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.Nearest;
import dev.lapwing.pipeline.bench.BenchCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code lapwing}: shows what there is when called without a command. */
@Command(
    name = "lapwing",
    description = "Real-time anomaly detection for security teams.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      AuditCommand.class,
      RunCommand.class,
      RedeployCommand.class,
      SeedCommand.class,
      RulesCommand.class,
      SimulateCommand.class,
      EvaluateCommand.class,
      QualityCommand.class,
      BenchCommand.class
    },
    sortOptions = false,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the command did what it should",
      "1:it failed while running",
      "2:wrong usage or configuration"
    })
public final class LapwingCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      description = "Show stack traces of errors.",
      scope = CommandLine.ScopeType.INHERIT)
  private boolean debug;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: one of the commands below");
  }

  /**
   * Runs a command.
   *
   * @return the exit code
   */
  public static int run(String... args) {
    return commandLine().execute(args);
  }

  /** The command line, for running it and for documenting it. */
  public static CommandLine commandLine() {
    LapwingCommand lapwing = new LapwingCommand();
    return new CommandLine(lapwing)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(LapwingCommand::wrongUsage)
        .setExecutionExceptionHandler(
            (problem, command, result) -> failed(problem, command, lapwing.debug));
  }

  private static int wrongUsage(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    String help = "; try '" + command.getCommandSpec().qualifiedName() + " --help'";
    String said =
        problem instanceof UnmatchedArgumentException unmatched
            ? unknown(command, unmatched.getUnmatched().get(0))
            : problem.getMessage();
    command.getErr().println("lapwing: " + said.lines().findFirst().orElse("") + help);
    command.getErr().flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static String unknown(CommandLine command, String word) {
    boolean option = word.startsWith("-");
    if (!option && command.getSubcommands().isEmpty()) {
      return "'" + word + "' is one word too many";
    }
    return option
        ? Nearest.unknown("option", word, command.getCommandSpec().optionsMap().keySet())
        : Nearest.unknown("command", word, command.getSubcommands().keySet());
  }

  private static int failed(Exception problem, CommandLine command, boolean debug) {
    PrintWriter err = command.getErr();
    Problems.lines(problem).forEach(line -> err.println("lapwing: " + line));
    if (debug) {
      problem.printStackTrace(err); // asked for by --debug
    }
    return Problems.exitCode(problem);
  }
}
