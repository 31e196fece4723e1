package dev.lapwing.core.rule;

import static dev.lapwing.core.event.EventType.*;

import dev.lapwing.core.event.EventType;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which events a {@code category} of a log source means: Sigma's categories, and the names of
 * OCSF's classes.
 */
final class Categories {

  private static final Map<String, Set<EventType>> TYPES = new HashMap<>();

  /** Records that make a category by their channel and code, whatever their type. */
  private static final Map<String, Coded> CODED = new HashMap<>();

  private record Coded(String channel, Set<String> codes) {}

  static {
    sigma();
    sysmon();
    powershell();
    ocsf();
  }

  /** These say nothing of the log: its product does. */
  static final Set<String> WHATEVER = Set.of("application", "appliance");

  /** Logs that no parser of ours types: those of a source that is called so. */
  private static final Set<String> BY_NAME = Set.of("antivirus", "database");

  private Categories() {}

  static Set<String> names() {
    Set<String> names = new TreeSet<>(TYPES.keySet());
    names.addAll(WHATEVER);
    names.addAll(BY_NAME);
    return names;
  }

  /** The codes by which a category of Windows is told, none for others. */
  static Set<String> codes(String category) {
    Coded coded = CODED.get(category);
    return coded == null ? Set.of() : coded.codes();
  }

  static boolean matches(String category, LogKind kind) {
    return TYPES.getOrDefault(category, Set.of()).contains(kind.type())
        || coded(CODED.get(category), kind)
        || LogSourceTests.named(category, kind.source());
  }

  private static boolean coded(Coded coded, LogKind kind) {
    return coded != null
        && kind.channel() != null
        && kind.channel().toLowerCase(Locale.ROOT).contains(coded.channel())
        && coded.codes().contains(kind.code());
  }

  private static void sigma() {
    types("process_creation", PROCESS_LAUNCH);
    types("process_termination", PROCESS_TERMINATE);
    types("process_access", PROCESS_OPEN);
    types("create_remote_thread", PROCESS_INJECT);
    types("image_load", MODULE_LOAD);
    types("driver_load", MODULE_LOAD);
    types("network_connection", NETWORK_OPEN, NETWORK_TRAFFIC);
    classes("firewall", 4001);
    classes("dns", 4003);
    classes("dns_query", 4003);
    classes("proxy", 4002);
    classes("webserver", 4002);
    types("file_event", FILE_CREATE);
    types("file_access", FILE_READ, FILE_OPEN);
    types("file_change", FILE_UPDATE);
    types("file_delete", FILE_DELETE);
    types("file_rename", FILE_RENAME);
    types("registry_add", REGISTRY_VALUE_CREATE);
    types("registry_set", REGISTRY_VALUE_SET);
    types("registry_event", REGISTRY_VALUE_CREATE, REGISTRY_VALUE_SET);
  }

  private static void sysmon() {
    coded("sysmon", "driver_load", "6");
    coded("sysmon", "create_remote_thread", "8");
    coded("sysmon", "process_access", "10");
    coded("sysmon", "file_event", "11");
    coded("sysmon", "registry_add", "12");
    coded("sysmon", "registry_delete", "12");
    coded("sysmon", "registry_set", "13");
    coded("sysmon", "registry_event", "12", "13", "14");
    coded("sysmon", "create_stream_hash", "15");
    coded("sysmon", "pipe_created", "17", "18");
    coded("sysmon", "wmi_event", "19", "20", "21");
    coded("sysmon", "file_delete", "23", "26");
    coded("sysmon", "process_tampering", "25");
    coded("sysmon", "raw_access_thread", "9");
    coded("sysmon", "file_executable_detected", "29");
    coded("sysmon", "sysmon_status", "4", "16");
    coded("sysmon", "sysmon_error", "255");
  }

  private static void powershell() {
    coded("powershell", "ps_script", "4104");
    coded("powershell", "ps_module", "4103");
    coded("windows powershell", "ps_classic_start", "400");
    coded("windows powershell", "ps_classic_provider_start", "600");
  }

  private static void coded(String channel, String category, String... codes) {
    CODED.put(category, new Coded(channel, Set.of(codes)));
    TYPES.putIfAbsent(category, Set.of());
  }

  private static void ocsf() {
    classes("file_activity", 1001);
    classes("module_activity", 1005);
    classes("scheduled_job_activity", 1006);
    classes("process_activity", 1007);
    classes("event_log_activity", 1008);
    classes("registry_value_activity", 201002);
    classes("windows_service_activity", 201004);
    classes("account_change", 3001);
    classes("authentication", 3002);
    classes("authorize_session", 3003);
    classes("user_access", 3005);
    classes("group_management", 3006);
    classes("network_activity", 4001);
    classes("http_activity", 4002);
    classes("dns_activity", 4003);
    classes("rdp_activity", 4005);
    classes("smb_activity", 4006);
    classes("ssh_activity", 4007);
    classes("tunnel_activity", 4014);
    classes("api_activity", 6003);
    classes("file_hosting", 6006);
  }

  private static void types(String category, EventType... types) {
    Set<EventType> set = EnumSet.noneOf(EventType.class);
    Collections.addAll(set, types);
    TYPES.put(category, set);
  }

  private static void classes(String category, int classUid) {
    types(
        category,
        Arrays.stream(EventType.values())
            .filter(type -> type.classUid() == classUid)
            .toArray(EventType[]::new));
  }
}
