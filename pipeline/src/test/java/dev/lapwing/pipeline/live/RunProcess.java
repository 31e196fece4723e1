package dev.lapwing.pipeline.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code lapwing run} as a process of its own. */
final class RunProcess implements AutoCloseable {

  private final Process process;

  RunProcess(Path config, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String closed : List.of("java.util", "java.lang", "java.time", "java.nio")) {
      command.add("--add-opens=java.base/" + closed + "=ALL-UNNAMED");
    }
    Stream.of("-Xmx1g", "-Dlapwing.launcher=true", "-Duser.timezone=UTC", "-cp")
        .forEach(command::add);
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("dev.lapwing.pipeline.Main");
    command.addAll(List.of("run", "--config", config.toString(), "--parallelism", "1"));
    process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** SIGKILL: no hook runs, nothing is flushed. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
