package dev.lapwing.pipeline.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.lapwing.connectors.parse.LogSource;
import dev.lapwing.connectors.parse.LogSources;
import dev.lapwing.core.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page of formats; what each types is read off the code of its package. */
final class LogFormatsPage {

  private static final Map<String, String> PRODUCTS =
      Map.ofEntries(
          Map.entry("windows", "Windows event logs and Sysmon, as Winlogbeat, NXLog, evtx or WEF"),
          Map.entry("zeek", "Zeek's logs, JSON or TSV"),
          Map.entry("auditd", "Linux audit"),
          Map.entry("cisco-asa", "Cisco ASA, FTD and AnyConnect, syslog"),
          Map.entry("pulse", "Pulse (Ivanti) Connect Secure, syslog"),
          Map.entry("linux", "Linux syslog: sshd, PAM, sudo, su, useradd and the like"),
          Map.entry("okta", "Okta System Log"),
          Map.entry("entra", "Microsoft Entra ID sign-in and audit logs"),
          Map.entry("m365", "Microsoft 365 unified audit log"),
          Map.entry("cloudtrail", "AWS CloudTrail"),
          Map.entry("ocsf", "OCSF 1.x events of any product"),
          Map.entry("json", "any JSON object with a time; always untyped"));

  private static final String ABOUT =
      """

      The format of a file or record is recognised in this order, out of its envelopes (Beats, Elastic, Splunk, plain syslog
      transport). A record of a type that no detector models is *untyped*: rules still see its fields. A line that is no record of
      any format is a dead letter. The last column lists the types of event that the format's code names. How far these readings agree with others': [field agreement](field-agreement.md). To add one:
      [add a log source](../how-to/add-a-log-source.md).
      """;

  private LogFormatsPage() {}

  static List<String> formatsWithoutProduct() {
    return LogSources.all().stream()
        .map(LogSource::format)
        .filter(format -> !PRODUCTS.containsKey(format))
        .toList();
  }

  static String text() {
    StringBuilder page =
        new StringBuilder(Docs.head("Log formats", "`LogSources` and the parsers"));
    page.append(ABOUT);
    page.append(Docs.table("format", "product", "records", "what is typed"));
    JavaClasses code =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(LogSource.class.getPackageName());
    for (LogSource source : LogSources.all()) {
      page.append(
          Docs.row(
              Docs.code(source.format()),
              PRODUCTS.getOrDefault(source.format(), ""),
              source.json() ? "JSON" : "text",
              typed(source, code)));
    }
    return page.toString();
  }

  private static String typed(LogSource source, JavaClasses code) {
    Set<String> types = new TreeSet<>();
    if (source.format().equals("ocsf")) {
      return "every type that Lapwing models, by its `type_uid`";
    }
    for (JavaClass each : code) {
      if (each.getPackageName().equals(source.getClass().getPackageName())) {
        each.getFieldAccessesFromSelf().stream()
            .filter(access -> access.getTargetOwner().isEquivalentTo(EventType.class))
            .forEach(access -> types.add(access.getTarget().getName()));
      }
    }
    types.remove(EventType.UNTYPED.name());
    return words(types);
  }

  /** AUTH_LOGON, AUTH_LOGOFF: {@code auth: logon, logoff}. */
  private static String words(Set<String> types) {
    Map<String, List<String>> families = new TreeMap<>();
    for (String type : types) {
      String[] parts = type.toLowerCase(Locale.ROOT).split("_", 2);
      families
          .computeIfAbsent(parts[0], key -> new ArrayList<>())
          .add(parts.length > 1 ? parts[1].replace('_', ' ') : parts[0]);
    }
    return families.entrySet().stream()
        .map(family -> family.getKey() + ": " + String.join(", ", family.getValue()))
        .collect(Collectors.joining("; "));
  }
}
