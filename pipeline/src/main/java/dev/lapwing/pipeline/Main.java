package dev.lapwing.pipeline;

import dev.lapwing.pipeline.cli.LapwingCommand;

/** Where the jar begins: on the command line, under {@code flink run}, and in the chart. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    int exit = LapwingCommand.run(args);
    // Under "flink run" the caller goes on; a command line must say how it went.
    if (exit != 0 || System.getProperty("lapwing.launcher") != null) {
      System.exit(exit);
    }
  }
}
