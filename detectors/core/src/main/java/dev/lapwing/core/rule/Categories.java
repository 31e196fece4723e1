package dev.lapwing.core.rule;

import static dev.lapwing.core.event.EventType.*;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which events a {@code category} of a log source means: Sigma's categories, and the names of
 * OCSF's classes.
 */
final class Categories {

  private static final Map<String, Set<EventType>> TYPES = new HashMap<>();

  /** Codes of Sysmon's own records of a category, for those that parsers leave untyped. */
  private static final Map<String, Set<String>> SYSMON = new HashMap<>();

  static {
    sigma();
    sysmon();
    ocsf();
  }

  private Categories() {}

  static Set<String> names() {
    return Collections.unmodifiableSet(TYPES.keySet());
  }

  static boolean matches(String category, Event event) {
    Set<EventType> types = TYPES.get(category);
    if (types == null) {
      return false;
    }
    return types.contains(event.type()) || (!event.typed() && sysmon(category, event));
  }

  private static boolean sysmon(String category, Event event) {
    Set<String> codes = SYSMON.get(category);
    String channel = event.fields().get("Channel");
    return codes != null
        && channel != null
        && channel.toLowerCase(Locale.ROOT).contains("sysmon")
        && codes.contains(event.code());
  }

  private static void sigma() {
    types("process_creation", PROCESS_LAUNCH);
    types("process_termination", PROCESS_TERMINATE);
    types("process_access", PROCESS_OPEN);
    types("create_remote_thread", PROCESS_INJECT);
    types("process_tampering");
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
    types("create_stream_hash");
    types("pipe_created");
    types("wmi_event");
    types("registry_add", REGISTRY_VALUE_CREATE);
    types("registry_set", REGISTRY_VALUE_SET);
    types("registry_delete");
    types("registry_event", REGISTRY_VALUE_CREATE, REGISTRY_VALUE_SET);
  }

  private static void sysmon() {
    SYSMON.put("driver_load", Set.of("6"));
    SYSMON.put("create_remote_thread", Set.of("8"));
    SYSMON.put("process_access", Set.of("10"));
    SYSMON.put("file_event", Set.of("11"));
    SYSMON.put("registry_add", Set.of("12"));
    SYSMON.put("registry_delete", Set.of("12"));
    SYSMON.put("registry_set", Set.of("13"));
    SYSMON.put("registry_event", Set.of("12", "13", "14"));
    SYSMON.put("create_stream_hash", Set.of("15"));
    SYSMON.put("pipe_created", Set.of("17", "18"));
    SYSMON.put("wmi_event", Set.of("19", "20", "21"));
    SYSMON.put("file_delete", Set.of("23", "26"));
    SYSMON.put("process_tampering", Set.of("25"));
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
