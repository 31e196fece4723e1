package dev.lapwing.pipeline.cli;

import dev.lapwing.connectors.InputException;
import dev.lapwing.core.rule.RuleException;
import dev.lapwing.pipeline.config.ConfigException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine.ExitCode;

/** Turns an exception into the lines and the exit code that a user gets. */
final class Problems {

  private Problems() {}

  /** One line for each thing that is wrong: what, where, and what would be right. */
  static List<String> lines(Throwable problem) {
    Throwable told = told(problem);
    if (told instanceof RuleException rules) {
      return rules.problems();
    }
    if (told instanceof FileSystemException file) {
      return List.of(file.getFile() + ": " + why(file));
    }
    String message =
        told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
    return List.of(message.lines().findFirst().orElse(message));
  }

  private static String why(FileSystemException file) {
    if (file.getReason() != null) {
      return file.getReason();
    }
    if (file instanceof FileAlreadyExistsException) {
      return "is there already, and is no folder";
    }
    if (file instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    return file instanceof AccessDeniedException ? "permission denied" : "cannot be used";
  }

  static int exitCode(Throwable problem) {
    return usersOwn(told(problem)) ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  /** The cause that a user can do something about, else the innermost. */
  private static Throwable told(Throwable problem) {
    Throwable here = problem;
    while (!usersOwn(here) && here.getCause() != null && here.getCause() != here) {
      here = here.getCause();
    }
    return here;
  }

  private static boolean usersOwn(Throwable problem) {
    return problem instanceof RuleException
        || problem instanceof ConfigException
        || problem instanceof InputException;
  }
}
