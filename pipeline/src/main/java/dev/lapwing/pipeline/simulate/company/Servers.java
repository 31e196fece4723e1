package dev.lapwing.pipeline.simulate.company;

import java.util.List;

/**
 * The machines in the server room.
 *
 * @param windows file servers, domain controller, application and database servers
 * @param linux the jump host first: it alone can be reached from the internet
 */
public record Servers(List<Host> windows, List<Host> linux) {

  static final String NETWORK = "10.1.0";

  static Servers standard() {
    return new Servers(
        List.of(
            windows("dc01", 10),
            windows("file01", 20),
            windows("file02", 21),
            windows("file03", 22),
            windows("app01", 30),
            windows("app02", 31),
            windows("sql01", 40),
            windows("backup01", 50)),
        List.of(linux("jump01", 60), linux("db01", 61), linux("db02", 62), linux("build01", 63)));
  }

  private static Host windows(String name, int last) {
    return new Host(name, name + "." + Company.DOMAIN, NETWORK + "." + last);
  }

  private static Host linux(String name, int last) {
    return new Host(name, name, NETWORK + "." + last);
  }

  /** The server of this name. */
  public Host named(String name) {
    return java.util.stream.Stream.concat(windows.stream(), linux.stream())
        .filter(host -> host.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no server is called " + name));
  }

  public Host jump() {
    return linux.get(0);
  }
}
