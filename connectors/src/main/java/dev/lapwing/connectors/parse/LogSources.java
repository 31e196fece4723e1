package dev.lapwing.connectors.parse;

import dev.lapwing.connectors.parse.windows.WindowsLogSource;
import java.util.List;
import java.util.Optional;

/** Every format that Lapwing reads; the order is that in which detection asks them. */
public final class LogSources {

  private static final List<LogSource> ALL = List.of(new WindowsLogSource());

  private LogSources() {}

  public static List<LogSource> all() {
    return ALL;
  }

  public static Optional<LogSource> named(String format) {
    return ALL.stream().filter(source -> source.format().equals(format)).findFirst();
  }
}
