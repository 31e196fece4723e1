package dev.lapwing.connectors.parse;

import dev.lapwing.connectors.parse.asa.AsaLogSource;
import dev.lapwing.connectors.parse.auditd.AuditdLogSource;
import dev.lapwing.connectors.parse.cloudtrail.CloudTrailLogSource;
import dev.lapwing.connectors.parse.entra.EntraLogSource;
import dev.lapwing.connectors.parse.generic.GenericJsonLogSource;
import dev.lapwing.connectors.parse.linux.LinuxLogSource;
import dev.lapwing.connectors.parse.m365.M365LogSource;
import dev.lapwing.connectors.parse.ocsf.OcsfLogSource;
import dev.lapwing.connectors.parse.okta.OktaLogSource;
import dev.lapwing.connectors.parse.pulse.PulseLogSource;
import dev.lapwing.connectors.parse.windows.WindowsLogSource;
import dev.lapwing.connectors.parse.zeek.ZeekLogSource;
import java.util.List;
import java.util.Optional;

/** Every format that Lapwing reads; the order is that in which detection asks them. */
public final class LogSources {

  private static final List<LogSource> ALL =
      List.of(
          new WindowsLogSource(),
          new ZeekLogSource(),
          new AuditdLogSource(),
          new AsaLogSource(),
          new PulseLogSource(),
          new LinuxLogSource(),
          new OktaLogSource(),
          new EntraLogSource(),
          new M365LogSource(),
          new CloudTrailLogSource(),
          new OcsfLogSource(),
          new GenericJsonLogSource());

  private LogSources() {}

  public static List<LogSource> all() {
    return ALL;
  }

  public static Optional<LogSource> named(String format) {
    return ALL.stream().filter(source -> source.format().equals(format)).findFirst();
  }
}
