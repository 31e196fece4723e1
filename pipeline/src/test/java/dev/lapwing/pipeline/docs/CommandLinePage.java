package dev.lapwing.pipeline.docs;

import dev.lapwing.pipeline.cli.LapwingCommand;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page of commands and their options, made of picocli's model. */
final class CommandLinePage {

  private CommandLinePage() {}

  static String text() {
    CommandLine lapwing = LapwingCommand.commandLine();
    StringBuilder page =
        new StringBuilder(Docs.head("Command line", "the commands' own `--help`"))
            .append("\nData goes to standard output or files, progress to standard error. ")
            .append("Of the checkout it is called `./lapwing`, which builds first if need be.\n")
            .append("\nExit codes: ")
            .append(
                lapwing.getCommandSpec().usageMessage().exitCodeList().entrySet().stream()
                    .map(code -> "`" + code.getKey() + "` " + code.getValue())
                    .collect(Collectors.joining(" · ")))
            .append(". An error is one line: what is wrong, where, and what would be right.\n");
    lapwing.getSubcommands().values().forEach(command -> describe(command, page));
    return page.toString();
  }

  private static void describe(CommandLine command, StringBuilder page) {
    CommandSpec spec = command.getCommandSpec();
    page.append("\n## ").append(spec.qualifiedName()).append("\n\n");
    page.append(String.join(" ", spec.usageMessage().description())).append("\n");
    if (!command.getSubcommands().isEmpty()) {
      command.getSubcommands().values().forEach(each -> describe(each, page));
      return;
    }
    page.append("\n```\n").append(synopsis(command)).append("\n```\n");
    page.append(Docs.table("option", "default", "meaning"));
    spec.options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .forEach(option -> page.append(row(option)));
  }

  private static String synopsis(CommandLine command) {
    return new Help(command.getCommandSpec(), Help.defaultColorScheme(Help.Ansi.OFF))
        .synopsis(0)
        .stripTrailing();
  }

  private static String row(OptionSpec option) {
    String label = option.typeInfo().isBoolean() ? "" : " " + option.paramLabel();
    String standard =
        option.required()
            ? "required"
            : Docs.code(option.defaultValue()); // what the user must know
    return Docs.row(
        Docs.code(option.longestName() + label),
        standard,
        String.join(" ", List.of(option.description())));
  }
}
