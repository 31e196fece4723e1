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

  /** Sigma's name, and the OCSF paths to try, in turn. */
  private static final Map<String, List<String>> PATHS = new HashMap<>();

  static {
    windowsProcess();
    windowsIdentity();
    windowsObjects();
    network();
    cloud();
  }

  private SigmaFields() {}

  /** Reads a field by Sigma's name for it; null where the event has none such. */
  static Function<Event, Object> compile(String name) {
    List<Function<Event, Object>> others =
        PATHS.getOrDefault(name, List.of()).stream().map(SigmaFields::path).toList();
    return event -> {
      Object value = event.fields().get(name);
      for (int i = 0; value == null && i < others.size(); i++) {
        value = others.get(i).apply(event);
      }
      return value;
    };
  }

  private static Function<Event, Object> path(String path) {
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
    put("DestinationHostname cs-host", "dst_endpoint.hostname");
    put("Initiated", "outbound");
    put("Protocol proto", "connection_info.protocol_name");
    put("QueryName query", "query.hostname");
    put("record_type qtype_name", "query.type");
    put("QueryStatus rcode_name", "rcode");
    put("QueryResults answers", "answers");
    put("cs-username", "user.name");
    put("c-useragent UserAgent userAgent user_agent", "http_request.user_agent");
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
