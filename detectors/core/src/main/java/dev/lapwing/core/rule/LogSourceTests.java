package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which events a {@link LogSourceSpec} means. */
final class LogSourceTests {

  /** Log sources whose name is not that of the product which writes them. */
  private static final Map<String, Set<String>> SOURCES =
      Map.of(
          "windows", Set.of("sysmon", "winlogbeat", "evtx", "winlog"),
          "linux", Set.of("auditd", "sshd", "syslog", "auth", "sudo", "cron"),
          "aws", Set.of("cloudtrail"),
          "azure", Set.of("entra", "azuread", "signinlogs"),
          "m365", Set.of("o365", "office365", "microsoft365"),
          "google_workspace", Set.of("gworkspace", "google"));

  /** Windows channels by Sigma's name for them; as pySigma's Windows pipeline has them. */
  private static final Map<String, List<String>> CHANNELS =
      Map.ofEntries(
          Map.entry("security", List.of("security")),
          Map.entry("system", List.of("system")),
          Map.entry("application", List.of("application")),
          Map.entry("sysmon", List.of("microsoft-windows-sysmon/operational")),
          Map.entry(
              "powershell",
              List.of("microsoft-windows-powershell/operational", "powershellcore/operational")),
          Map.entry("powershell-classic", List.of("windows powershell")),
          Map.entry("taskscheduler", List.of("microsoft-windows-taskscheduler/operational")),
          Map.entry("windefend", List.of("microsoft-windows-windows defender/operational")),
          Map.entry("wmi", List.of("microsoft-windows-wmi-activity/operational")),
          Map.entry("ntlm", List.of("microsoft-windows-ntlm/operational")),
          Map.entry("bits-client", List.of("microsoft-windows-bits-client/operational")),
          Map.entry(
              "firewall-as",
              List.of("microsoft-windows-windows firewall with advanced security/firewall")),
          Map.entry(
              "terminalservices-localsessionmanager",
              List.of("microsoft-windows-terminalservices-localsessionmanager/operational")));

  /** Where syslog, journald and our parsers say which program wrote a line. */
  private static final List<String> PROGRAM_FIELDS = List.of("program", "SYSLOG_IDENTIFIER", "app");

  private LogSourceTests() {}

  static boolean matches(LogSourceSpec spec, Event event) {
    return (spec.product() == null || product(spec.product(), event))
        && (spec.service() == null || service(spec, event))
        && (spec.category() == null || Categories.matches(spec.category(), event));
  }

  private static boolean product(String product, Event event) {
    return named(product, event.source())
        || SOURCES.getOrDefault(product, Set.of()).contains(event.source());
  }

  /** Whether a source is called so, or so and something more ({@code okta-emea}). */
  private static boolean named(String name, String source) {
    return source.startsWith(name)
        && (source.length() == name.length()
            || !Character.isLetterOrDigit(source.charAt(name.length())));
  }

  private static boolean service(LogSourceSpec spec, Event event) {
    String service = spec.service();
    if (CHANNELS.containsKey(service) && product("windows", event)) {
      return channel(service, event);
    }
    return switch (service) {
      case "signinlogs" -> product("azure", event) && event.type().classUid() == 3002;
      case "auditlogs" -> product("azure", event) && event.type().classUid() != 3002;
      case "auth" -> product("linux", event);
      case "cloudtrail" -> product("aws", event);
      default ->
          named(service, event.source())
              || event.source().equals(spec.product() + "-" + service)
              || program(service, event);
    };
  }

  /**
   * Parsers keep the channel of what they do not type. Where it is gone, Sysmon is told by its
   * codes of one or two digits, which no other channel of Windows has for what rules look for.
   */
  private static boolean channel(String service, Event event) {
    String channel = event.fields().get("Channel");
    if (channel != null) {
      return CHANNELS.get(service).contains(channel.toLowerCase(Locale.ROOT));
    }
    boolean sysmon = event.code() != null && event.code().length() <= 2;
    return service.equals("sysmon") == sysmon;
  }

  private static boolean program(String service, Event event) {
    if (event.process() != null && service.equals(event.process().name())) {
      return true;
    }
    for (String field : PROGRAM_FIELDS) {
      if (service.equalsIgnoreCase(event.fields().get(field))) {
        return true;
      }
    }
    return false;
  }
}
