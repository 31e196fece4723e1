package dev.lapwing.pipeline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Java in a process of its own: no run warms or dirties another. */
final class Jvm {

  private static final List<String> OPEN = List.of("util", "lang", "time", "nio");

  private Jvm() {}

  /**
   * Starts it.
   *
   * @param options of the virtual machine
   * @param log what it writes is appended here
   */
  static Process start(
      String classPath, List<String> options, String main, List<String> args, Path log)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPEN.forEach(each -> command.add("--add-opens=java.base/java." + each + "=ALL-UNNAMED"));
    command.add("-XX:+UseG1GC");
    command.add("-Duser.timezone=UTC");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(args);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    // Whoever stops the benchmark stops what it has started.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  /** A heap of a fixed size, touched before anything is measured: page faults would be, too. */
  static List<String> heap(String size) {
    return List.of("-Xms" + size, "-Xmx" + size, "-XX:+AlwaysPreTouch");
  }
}
