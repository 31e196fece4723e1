package dev.lapwing.pipeline.simulate.company;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The machines in the server room.
 *
 * @param windows file servers, domain controller, application and database servers
 * @param linux the jump host first: it alone can be reached from the internet
 * @param vdi Windows machines that contractors share
 */
public record Servers(List<Host> windows, List<Host> linux, List<Host> vdi) {

  static final String NETWORK = "10.1.0";
  private static final String VDI_NETWORK = "10.1.1";

  /**
   * @param large whether there are many people to serve
   */
  static Servers of(boolean large) {
    List<Host> windows = new ArrayList<>(standardWindows());
    List<Host> linux = new ArrayList<>(standardLinux());
    if (large) {
      windows.add(windows("file04", 23));
      windows.add(windows("file05", 24));
      for (int i = 3; i <= 8; i++) {
        windows.add(windows("app0" + i, 29 + i));
        linux.add(linux("web0" + (i - 2), 67 + i));
      }
    }
    List<Host> vdi = new ArrayList<>();
    for (int i = 1; i <= (large ? 6 : 1); i++) {
      String name = "vdi0" + i;
      vdi.add(new Host(name, name + "." + Company.DOMAIN, VDI_NETWORK + "." + (10 + i)));
    }
    return new Servers(List.copyOf(windows), List.copyOf(linux), List.copyOf(vdi));
  }

  private static List<Host> standardWindows() {
    return List.of(
        windows("dc01", 10),
        windows("file01", 20),
        windows("file02", 21),
        windows("file03", 22),
        windows("app01", 30),
        windows("app02", 31),
        windows("sql01", 40),
        windows("backup01", 50));
  }

  private static List<Host> standardLinux() {
    return List.of(linux("jump01", 60), linux("db01", 61), linux("db02", 62), linux("build01", 63));
  }

  private static Host windows(String name, int last) {
    return new Host(name, name + "." + Company.DOMAIN, NETWORK + "." + last);
  }

  private static Host linux(String name, int last) {
    return new Host(name, name, NETWORK + "." + last);
  }

  /** The server of this name. */
  public Host named(String name) {
    return Stream.concat(windows.stream(), linux.stream())
        .filter(host -> host.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no server is called " + name));
  }

  public List<Host> fileServers() {
    return windows.stream().filter(host -> host.name().startsWith("file")).toList();
  }

  public Host jump() {
    return linux.get(0);
  }
}
