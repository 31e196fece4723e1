package dev.lapwing.core.rule;

import dev.lapwing.core.event.EventType;
import java.util.Map;
import java.util.Set;

/** Which logs a {@link LogSourceSpec} means. */
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

  private LogSourceTests() {}

  static boolean matches(LogSourceSpec spec, LogKind kind) {
    return (spec.product() == null || isOf(spec.product(), kind.source()))
        && (spec.service() == null || service(spec, kind))
        && (spec.category() == null || category(spec, kind));
  }

  /** Whether a source is a product's. */
  static boolean isOf(String product, String source) {
    return named(product, source) || SOURCES.getOrDefault(product, Set.of()).contains(source);
  }

  /** Whether a source is called so, or so and something more ({@code okta-emea}). */
  static boolean named(String name, String source) {
    return source.startsWith(name)
        && (source.length() == name.length()
            || !Character.isLetterOrDigit(source.charAt(name.length())));
  }

  /** That it is an application's says no more than whose. */
  private static boolean category(LogSourceSpec spec, LogKind kind) {
    return (spec.product() != null && Categories.WHATEVER.contains(spec.category()))
        || Categories.matches(spec.category(), kind);
  }

  private static boolean service(LogSourceSpec spec, LogKind kind) {
    String service = spec.service();
    if (WindowsChannels.knows(service) && isOf("windows", kind.source())) {
      return channel(service, kind);
    }
    return switch (service) {
      case "signinlogs" -> isOf("azure", kind.source()) && kind.type().classUid() == 3002;
      case "auditlogs" -> isOf("azure", kind.source()) && kind.type().classUid() != 3002;
      case "activitylogs", "riskdetection", "pim" ->
          isOf("azure", kind.source()) && kind.type() == EventType.UNTYPED;
      case "auth", "syslog" -> isOf("linux", kind.source());
      case "cloudtrail" -> isOf("aws", kind.source());
      case "okta" -> isOf("okta", kind.source());
      default -> isService(spec, kind);
    };
  }

  /** Microsoft 365 has one log of all its services; a service of another is told by its name. */
  private static boolean isService(LogSourceSpec spec, LogKind kind) {
    String service = spec.service();
    return (isOf("m365", kind.source()) && "m365".equals(spec.product()))
        || named(service, kind.source())
        || kind.source().equals(spec.product() + "-" + service)
        || service.equals(kind.code())
        || service.equalsIgnoreCase(kind.program());
  }

  /**
   * Parsers keep the channel of what they do not type. Where it is gone, Sysmon is told by its
   * codes of one or two digits, which no other channel of Windows has for what rules look for.
   */
  private static boolean channel(String service, LogKind kind) {
    if (kind.channel() != null) {
      return WindowsChannels.matches(service, kind.channel());
    }
    boolean sysmon = kind.code() != null && kind.code().length() <= 2;
    return service.equals("sysmon") ? sysmon : !sysmon && service.equals("security");
  }
}
