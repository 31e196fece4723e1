package dev.lapwing.core.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Windows channels by Sigma's name for them; as pySigma's Windows pipeline has them. */
final class WindowsChannels {

  private static final String MS = "microsoft-windows-";

  /** Names in lower case. */
  private static final Map<String, List<String>> BY_SERVICE = new HashMap<>();

  static {
    classic();
    systems();
    networks();
    packages();
  }

  private WindowsChannels() {}

  static boolean knows(String service) {
    return BY_SERVICE.containsKey(service);
  }

  static boolean matches(String service, String channel) {
    return BY_SERVICE.get(service).contains(channel.toLowerCase(Locale.ROOT));
  }

  static List<String> all() {
    return BY_SERVICE.values().stream().flatMap(List::stream).sorted().toList();
  }

  private static void put(String service, String... channels) {
    BY_SERVICE.put(service, List.of(channels));
  }

  private static void operational(String service, String provider) {
    put(service, MS + provider + "/operational");
  }

  private static void classic() {
    put("security", "security");
    put("system", "system");
    put("application", "application");
    operational("sysmon", "sysmon");
    put("powershell", MS + "powershell/operational", "powershellcore/operational");
    put("powershell-classic", "windows powershell");
    put("msexchange-management", "msexchange management");
    put("dns-server", "dns server");
  }

  private static void systems() {
    operational("taskscheduler", "taskscheduler");
    operational("windefend", "windows defender");
    operational("wmi", "wmi-activity");
    operational("codeintegrity-operational", "codeintegrity");
    operational("capi2", "capi2");
    operational(
        "certificateservicesclient-lifecycle-system", "certificateservicesclient-lifecycle-system");
    operational("diagnosis-scripted", "diagnosis-scripted");
    operational("driver-framework", "driverframeworks-usermode");
    operational("lsa-server", "lsa");
    operational("sense", "sense");
    operational("shell-core", "shell-core");
    operational("vhdmp", "vhdmp");
    put("kernel-event-tracing", MS + "kernel-eventtracing/admin");
    put(
        "kernel-shimengine",
        MS + "kernel-shimengine/operational",
        MS + "kernel-shimengine/diagnostic");
    put(
        "security-mitigations",
        MS + "security-mitigations/kernel mode",
        MS + "security-mitigations/user mode");
    put("iis-configuration", "microsoft-iis-configuration/operational");
  }

  private static void networks() {
    operational("ntlm", "ntlm");
    operational("bits-client", "bits-client");
    operational("dhcp", "dhcp-server");
    put("dns-client", MS + "dns client events/operational", MS + "dns-client/operational");
    put("dns-server-analytic", MS + "dns-server/analytical", MS + "dnsserver/analytical");
    put("dns-server-audit", MS + "dns-server/audit", MS + "dnsserver/audit");
    put("firewall-as", MS + "windows firewall with advanced security/firewall");
    put("ldap", MS + "ldap-client/debug");
    put(
        "microsoft-servicebus-client",
        "microsoft-servicebus-client",
        "microsoft-servicebus-client/operational");
    put("openssh", "openssh/operational");
    put("printservice-admin", MS + "printservice/admin");
    operational("printservice-operational", "printservice");
    put("smbclient-security", MS + "smbclient/security");
    put("smbclient-connectivity", MS + "smbclient/connectivity");
    put("smbserver-connectivity", MS + "smbserver/connectivity");
    operational("terminalservices-localsessionmanager", "terminalservices-localsessionmanager");
  }

  private static void packages() {
    put("appmodel-runtime", MS + "appmodel-runtime/admin");
    put(
        "applocker",
        MS + "applocker/exe and dll",
        MS + "applocker/msi and script",
        MS + "applocker/packaged app-deployment",
        MS + "applocker/packaged app-execution");
    operational("appxdeployment-server", "appxdeploymentserver");
    operational("appxpackaging-om", "appxpackaging");
  }
}
