package dev.lapwing.pipeline.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code lapwing --version} prints: Lapwing's version and what it runs on. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String own = Version.class.getPackage().getImplementationVersion();
    String flink = org.apache.flink.runtime.util.EnvironmentInformation.getVersion();
    return new String[] {
      "lapwing "
          + (own == null ? "development" : own)
          + " (Flink "
          + flink
          + ", Java "
          + System.getProperty("java.version")
          + ")"
    };
  }
}
