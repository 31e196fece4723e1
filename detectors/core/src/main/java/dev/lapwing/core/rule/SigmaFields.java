package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Traffic.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What Sigma's field names mean in an event. The raw field of that name comes first, for it is what
 * the rule's author saw; then the part of the event into which parsers put such a field.
 */
final class SigmaFields {

  /** Before the name of a raw field. */
  private static final String RAW = "raw ";

  /** Sigma's name, and the OCSF paths to try, in turn. */
  private static final Map<String, List<String>> PATHS = new HashMap<>();

  private static final Map<String, List<Function<Event, Object>>> READERS = new HashMap<>();

  static {
    windowsProcess();
    windowsIdentity();
    windowsObjects();
    network();
    cloud();
    PATHS.forEach(
        (name, paths) -> READERS.put(name, paths.stream().map(SigmaFields::path).toList()));
  }

  private SigmaFields() {}

  /** Reads a field by Sigma's name for it; null where the event has none such. */
  static Function<Event, Object> compile(String name) {
    List<Function<Event, Object>> others = READERS.getOrDefault(name, List.of());
    return event -> {
      Object value = Fields.raw(event, name);
      for (int i = 0; value == null && i < others.size(); i++) {
        value = others.get(i).apply(event);
      }
      return value;
    };
  }

  /** Whether events have a place for such a field. */
  static boolean isMapped(String name) {
    return PATHS.containsKey(name);
  }

  /** What else a field may be called in a raw record: Sigma's names for columns of web logs. */
  static List<String> rawNames(String name) {
    return PATHS.getOrDefault(name, List.of()).stream()
        .filter(path -> path.startsWith(RAW))
        .map(path -> path.substring(RAW.length()))
        .toList();
  }

  /** Whether an event says, of itself, that this is the value of a field. */
  static boolean says(String name, String value, Event event) {
    for (Function<Event, Object> reader : READERS.getOrDefault(name, List.of())) {
      Object found = reader.apply(event);
      if (found != null) {
        return value.equalsIgnoreCase(found.toString());
      }
    }
    return false;
  }

  private static Function<Event, Object> path(String path) {
    if (path.startsWith(RAW)) {
      String name = path.substring(RAW.length());
      return e -> Fields.raw(e, name);
    }
    return switch (path) {
      case "DOMAIN\\user" -> e -> e.user() == null ? null : e.user().label();
      case "outbound" -> SigmaFields::initiated;
      case "group or user" -> SigmaFields::target;
      case "OUTCOME" -> e -> e.outcome().id() == 0 ? null : e.outcome().name();
      default -> Fields.compile(path);
    };
  }

  /** Sysmon's {@code Initiated}. */
  private static Object initiated(Event e) {
    return e.traffic() == null ? null : e.traffic().direction() == Direction.OUTBOUND;
  }

  /** {@code TargetUserName} of a change of a group's members is the group. */
  private static Object target(Event e) {
    if (e.type().classUid() == 3006) {
      return e.change() == null ? null : e.change().group();
    }
    return e.user() == null ? null : e.user().name();
  }

  private static void put(String names, String... paths) {
    for (String name : names.split(" ")) {
      PATHS.put(name, List.of(paths));
    }
  }

  private static void windowsProcess() {
    put("EventID event_id", "metadata.event_code");
    put("Image NewProcessName exe", "process.path", "process.name");
    put("ProcessName", "process.path", "process.name");
    put("CommandLine ProcessCommandLine cmdline", "process.cmd_line");
    put(
        "ParentImage ParentProcessName",
        "process.parent_process.path",
        "process.parent_process.name");
    put("ParentCommandLine", "process.parent_process.cmd_line");
    put("ProcessId NewProcessId pid", "process.pid");
    put("ProcessGuid", "process.uid");
    put("comm", "process.name");
    put("User", "DOMAIN\\user");
  }

  private static void windowsIdentity() {
    put("TargetUserName", "group or user");
    put("TargetDomainName TargetUserDomain", "user.domain");
    put("TargetUserSid TargetSid", "user.uid");
    put("MemberName", "user.name");
    put("MemberSid", "user.uid");
    put("SubjectUserName", "actor.user.name");
    put("SubjectDomainName", "actor.user.domain");
    put("SubjectUserSid", "actor.user.uid");
    put("LogonType", "logon_type_id");
    put("AuthenticationPackageName LogonProcessName PackageName", "auth_protocol");
    put("FailureReason SubStatus Status", "status_detail");
    put("IpAddress ClientAddress", "src_endpoint.ip");
    put("IpPort", "src_endpoint.port");
    put("WorkstationName Workstation", "src_endpoint.hostname");
    put("Computer ComputerName host hostname", "device.hostname");
    put("GroupName", "group.name");
    put("PrivilegeList", "privileges");
  }

  private static void windowsObjects() {
    put("ServiceName", "win_service.name", "service.name");
    put("ImagePath ServiceFileName", "win_service.cmd_line");
    put("TaskName", "job.name");
    put("TaskContent", "job.cmd_line");
    put("TargetFilename TargetFileName FileName PipeName ObjectName", "file.path");
    put("ImageLoaded", "file.path");
    put("TargetObject", "reg_value.path");
    put("Details NewValue", "reg_value.data");
    put("ShareName", "share");
    put("RelativeTargetName", "file.name");
    put("Provider_Name", "metadata.log_provider");
    put("Channel", "metadata.log_name");
  }

  private static void network() {
    put("SourceIp src_ip SourceAddress id.orig_h c-ip", "src_endpoint.ip");
    put("DestinationIp dst_ip DestAddress DestinationAddress id.resp_h", "dst_endpoint.ip");
    put("SourcePort src_port id.orig_p", "src_endpoint.port");
    put("DestinationPort dst_port DestPort id.resp_p", "dst_endpoint.port");
    put("SourceHostname", "src_endpoint.hostname");
    put("DestinationHostname", "dst_endpoint.hostname");
    put("Initiated", "outbound");
    put("Protocol proto", "connection_info.protocol_name");
    put("QueryName query", "query.hostname");
    put("record_type qtype_name", "query.type");
    put("QueryStatus rcode_name", "rcode");
    put("QueryResults answers answer", "answers");
    put("cs-username", "user.name");
    put(
        "c-useragent cs-user-agent UserAgent userAgent user_agent",
        "http_request.user_agent",
        RAW + "user_agent");
    put("cs-method", RAW + "method");
    put("c-uri cs-uri c-uri-query cs-uri-query cs-uri-stem", RAW + "uri");
    put("cs-host r-dns", "dst_endpoint.hostname", RAW + "host");
    put("sc-status", RAW + "status_code");
    put("cs-referer cs-referrer", RAW + "referrer");
    put("cs-content-type", RAW + "resp_mime_types");
    put("orig_bytes", "traffic.bytes_out");
    put("resp_bytes", "traffic.bytes_in");
  }

  private static void cloud() {
    put("eventName", "api.operation", "metadata.event_code");
    put("eventSource", "api.service.name");
    put("errorCode", "api.response.error", "status_detail");
    put("sourceIPAddress client.ipAddress ClientIP ipAddress callerIpAddress", "src_endpoint.ip");
    put("userIdentity.arn", "user.uid");
    put("userIdentity.userName", "user.name");
    put("eventType eventtype", "metadata.event_code");
    put("outcome.result", "OUTCOME");
    put("outcome.reason", "status_detail");
    put("actor.alternateId actor.alternateid", "user.email_addr", "user.name");
    put("operationName Operation properties.message", "api.operation", "metadata.event_code");
    put("Workload", "api.service.name");
    put("UserId userPrincipalName", "user.email_addr", "user.name");
    put("AppDisplayName appDisplayName", "service.name");
  }
}
