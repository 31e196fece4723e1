package dev.lapwing.pipeline.cli;

import dev.lapwing.pipeline.audit.Coverage;
import dev.lapwing.pipeline.demo.Demo;
import dev.lapwing.pipeline.simulate.SimulationSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lapwing demo}: the first alert in a minute. */
@Command(
    name = "demo",
    description = "Run the whole job on a simulated company with attacks in it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class DemoCommand implements Callable<Integer> {

  private static final int START_UP = 15;

  @Spec private CommandSpec spec;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "How long it lasts, about; ${DEFAULT-VALUE} unless given.")
  private int seconds;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "7",
      description = "Another number, another company; ${DEFAULT-VALUE} unless given.")
  private long seed;

  @Override
  public Integer call() throws Exception {
    if (seconds < 5 || seconds > 3600) {
      throw new ParameterException(
          spec.commandLine(), "--seconds: expected 5 to 3600, found " + seconds);
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println("A company of 36 people, ten days of its logs, and attacks in the last hours.");
    err.println("What is found is printed as it is raised; times are the company's, in UTC.");
    err.flush();
    Path work = Files.createTempDirectory("lapwing-demo");
    try (ProgressLine progress = new ProgressLine(err)) {
      Demo demo =
          new Demo(
              SimulationSettings.demo(seed, Instant.now()),
              Duration.ofSeconds(Math.max(2, seconds - START_UP)));
      summary(demo.run(work, job -> progress.watch(job, "demo")));
    } finally {
      delete(work);
    }
    return 0;
  }

  private void summary(Coverage coverage) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%n%,d log lines, %,d dead letters; %,d alerts, %,d access signals (report only)%n",
        coverage.total("read"), coverage.total("dead"), coverage.alerts(), coverage.signals());
    out.println("Next: ./lapwing audit --logs YOUR-LOGS --out DIR");
    out.flush();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
