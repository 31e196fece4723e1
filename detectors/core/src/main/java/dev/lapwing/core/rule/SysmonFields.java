package dev.lapwing.core.rule;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields that Windows has in the records of Sigma's categories: Sysmon's (schema 4.90), and
 * those of the Security log's and PowerShell's records that belong to them. In other logs of
 * Windows a field may have any name.
 */
final class SysmonFields {

  private static final String EVERYWHERE =
      "EventID Channel Provider_Name Computer User UtcTime RuleName ProcessGuid ProcessId Image";
  private static final String VERSION =
      " FileVersion Description Product Company OriginalFileName Hashes";

  private static final Map<String, Set<String>> BY_CATEGORY = new HashMap<>();

  static {
    processes();
    files();
    others();
    powershell();
  }

  private SysmonFields() {}

  /** Whether a category's records have such a field; those of unknown categories may have any. */
  static boolean has(String category, String field) {
    Set<String> fields = BY_CATEGORY.get(category);
    return fields == null || fields.contains(field);
  }

  private static void put(String categories, String fields) {
    for (String category : categories.split(" ")) {
      Set<String> all = new TreeSet<>();
      Collections.addAll(all, EVERYWHERE.split(" "));
      Collections.addAll(all, fields.strip().split("\\s+"));
      BY_CATEGORY.put(category, all);
    }
  }

  private static void processes() {
    put(
        "process_creation",
        VERSION
            + " CommandLine CurrentDirectory LogonGuid LogonId TerminalSessionId IntegrityLevel"
            + " ParentProcessGuid ParentProcessId ParentImage ParentCommandLine ParentUser"
            + " NewProcessName NewProcessId ProcessCommandLine ParentProcessName MandatoryLabel"
            + " TokenElevationType SubjectUserName SubjectDomainName SubjectUserSid SubjectLogonId"
            + " TargetUserName TargetDomainName TargetUserSid TargetLogonId");
    put("process_termination", "");
    put("process_tampering", "Type");
    put(
        "process_access",
        "SourceProcessGUID SourceProcessGuid SourceProcessId SourceThreadId SourceImage SourceUser"
            + " TargetProcessGUID TargetProcessGuid TargetProcessId TargetImage TargetUser"
            + " GrantedAccess CallTrace");
    put(
        "create_remote_thread",
        "SourceProcessGuid SourceProcessId SourceImage SourceUser TargetProcessGuid"
            + " TargetProcessId TargetImage TargetUser NewThreadId StartAddress StartModule"
            + " StartFunction");
    put("image_load", VERSION + " ImageLoaded Signed Signature SignatureStatus");
    put("driver_load", "ImageLoaded Hashes Signed Signature SignatureStatus");
    put("raw_access_thread", "Device");
  }

  private static void files() {
    put("file_event", "TargetFilename CreationUtcTime");
    put("file_change", "TargetFilename CreationUtcTime PreviousCreationUtcTime");
    put("file_delete", "TargetFilename Hashes IsExecutable Archived");
    put("file_access", "FileName ObjectName ObjectType AccessMask AccessList ProcessName");
    put("file_executable_detected", "TargetFilename Hashes");
    put("create_stream_hash", "TargetFilename CreationUtcTime Hash Contents");
  }

  private static void others() {
    put(
        "registry_add registry_delete registry_set registry_event registry_rename",
        "EventType TargetObject Details NewName");
    put(
        "network_connection",
        "Protocol Initiated SourceIsIpv6 SourceIp SourceHostname SourcePort SourcePortName"
            + " DestinationIsIpv6 DestinationIp DestinationHostname DestinationPort"
            + " DestinationPortName");
    put("dns_query", "QueryName QueryStatus QueryResults");
    put("pipe_created", "EventType PipeName");
    put(
        "wmi_event",
        "EventType Operation EventNamespace Name Query Type Destination Consumer Filter");
    put("sysmon_status", "State Version SchemaVersion Configuration ConfigurationFileHash");
    put("sysmon_error", "ID Description");
  }

  private static void powershell() {
    put("ps_script", "MessageNumber MessageTotal ScriptBlockText ScriptBlockId Path");
    put("ps_module", "ContextInfo UserData Payload");
    put("ps_classic_start ps_classic_provider_start", "Data param1 param2 param3 Message");
  }
}
