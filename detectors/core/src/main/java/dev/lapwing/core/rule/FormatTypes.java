package dev.lapwing.core.rule;

import dev.lapwing.core.event.EventType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the parser of each format makes of its records. Parsers are in another module, so it is
 * written down here; a test there compares.
 */
final class FormatTypes {

  private static final Map<String, Set<EventType>> OF =
      Map.ofEntries(
          Map.entry(
              "auditd",
              of(
                  """
                  ACCOUNT_CHANGE ACCOUNT_CREATE ACCOUNT_DELETE ACCOUNT_LOCK ACCOUNT_PASSWORD_CHANGE
                  ACCOUNT_UNLOCK AUTH_FACTOR AUTH_LOGOFF AUTH_LOGON GROUP_CHANGE GROUP_CREATE
                  GROUP_DELETE PROCESS_LAUNCH
                  """)),
          Map.entry(
              "cisco-asa",
              of(
                  """
                  ACCOUNT_CREATE ACCOUNT_DELETE ACCOUNT_LOCK AUTH_FACTOR AUTH_LOGOFF AUTH_LOGON
                  NETWORK_CLOSE NETWORK_OPEN NETWORK_REFUSE NETWORK_TRAFFIC SESSION_PRIVILEGES
                  TUNNEL_CLOSE TUNNEL_OPEN TUNNEL_RENEW
                  """)),
          Map.entry(
              "cloudtrail",
              of(
                  """
                  ACCOUNT_CHANGE ACCOUNT_CREATE ACCOUNT_DELETE ACCOUNT_MFA_DISABLE
                  ACCOUNT_MFA_ENABLE ACCOUNT_PASSWORD_CHANGE ACCOUNT_PASSWORD_RESET
                  ACCOUNT_POLICY_ATTACH ACCOUNT_POLICY_DETACH API_CREATE API_DELETE API_OTHER
                  API_READ API_UPDATE AUTH_ACCOUNT_SWITCH AUTH_FACTOR AUTH_LOGON AUTH_SERVICE_TICKET
                  FILE_DOWNLOAD FILE_UPLOAD GROUP_CHANGE GROUP_CREATE GROUP_DELETE GROUP_MEMBER_ADD
                  GROUP_MEMBER_REMOVE GROUP_PRIVILEGES_ASSIGN GROUP_PRIVILEGES_REVOKE
                  """)),
          Map.entry(
              "entra",
              of(
                  """
                  ACCESS_ASSIGN ACCESS_REVOKE ACCOUNT_CHANGE ACCOUNT_CREATE ACCOUNT_DELETE
                  ACCOUNT_DISABLE ACCOUNT_ENABLE ACCOUNT_MFA_DISABLE ACCOUNT_MFA_ENABLE
                  ACCOUNT_PASSWORD_CHANGE ACCOUNT_PASSWORD_RESET ACCOUNT_UNLOCK API_CREATE
                  API_DELETE API_READ API_UPDATE AUTH_FACTOR AUTH_LOGON GROUP_CHANGE GROUP_CREATE
                  GROUP_DELETE GROUP_MEMBER_ADD GROUP_MEMBER_REMOVE
                  """)),
          Map.entry(
              "linux",
              of(
                  """
                  ACCOUNT_CHANGE ACCOUNT_CREATE ACCOUNT_DELETE ACCOUNT_DISABLE ACCOUNT_ENABLE
                  ACCOUNT_PASSWORD_CHANGE ACCOUNT_PASSWORD_RESET AUTH_ACCOUNT_SWITCH AUTH_FACTOR
                  AUTH_LOGOFF AUTH_LOGON GROUP_CREATE GROUP_DELETE GROUP_MEMBER_ADD
                  GROUP_MEMBER_REMOVE JOB_DELETE JOB_UPDATE PROCESS_LAUNCH
                  """)),
          Map.entry(
              "m365",
              of(
                  """
                  ACCESS_ASSIGN ACCESS_REVOKE ACCOUNT_CREATE API_CREATE API_DELETE API_OTHER
                  API_READ API_UPDATE AUTH_LOGOFF AUTH_LOGON FILE_DOWNLOAD FILE_HOSTING_OTHER
                  FILE_PREVIEW FILE_SHARE FILE_UPLOAD GROUP_CREATE GROUP_MEMBER_ADD
                  GROUP_MEMBER_REMOVE
                  """)),
          Map.entry(
              "okta",
              of(
                  """
                  ACCESS_ASSIGN ACCESS_REVOKE ACCOUNT_CHANGE ACCOUNT_CREATE ACCOUNT_DELETE
                  ACCOUNT_DISABLE ACCOUNT_ENABLE ACCOUNT_LOCK ACCOUNT_MFA_DISABLE ACCOUNT_MFA_ENABLE
                  ACCOUNT_PASSWORD_CHANGE ACCOUNT_PASSWORD_RESET ACCOUNT_UNLOCK API_CREATE
                  API_DELETE API_READ API_UPDATE AUTH_ACCOUNT_SWITCH AUTH_FACTOR AUTH_LOGOFF
                  AUTH_LOGON AUTH_PREAUTH AUTH_SERVICE_TICKET GROUP_CHANGE GROUP_CREATE GROUP_DELETE
                  GROUP_MEMBER_ADD GROUP_MEMBER_REMOVE GROUP_PRIVILEGES_ASSIGN
                  GROUP_PRIVILEGES_REVOKE
                  """)),
          Map.entry(
              "pulse",
              of(
                  """
                  AUTH_FACTOR AUTH_LOGOFF AUTH_LOGON NETWORK_CLOSE TUNNEL_CLOSE TUNNEL_OPEN
                  TUNNEL_RENEW
                  """)),
          Map.entry(
              "windows",
              of(
                  """
                  ACCESS_ASSIGN ACCESS_REVOKE ACCOUNT_CHANGE ACCOUNT_CREATE ACCOUNT_DELETE
                  ACCOUNT_DISABLE ACCOUNT_ENABLE ACCOUNT_LOCK ACCOUNT_PASSWORD_CHANGE
                  ACCOUNT_PASSWORD_RESET ACCOUNT_UNLOCK AUTH_ACCOUNT_SWITCH AUTH_LOGOFF AUTH_LOGON
                  AUTH_PREAUTH AUTH_SERVICE_TICKET AUTH_TICKET AUTH_TICKET_RENEW DNS_QUERY
                  EVENT_LOG_CLEAR FILE_CREATE FILE_DELETE FILE_HOSTING_OTHER FILE_OPEN FILE_READ
                  FILE_UPDATE GROUP_CHANGE GROUP_CREATE GROUP_DELETE GROUP_MEMBER_ADD
                  GROUP_MEMBER_REMOVE JOB_CREATE JOB_DELETE JOB_UPDATE MODULE_LOAD NETWORK_OPEN
                  NETWORK_REFUSE PROCESS_INJECT PROCESS_LAUNCH PROCESS_OPEN PROCESS_TERMINATE
                  RDP_CONNECT RDP_DISCONNECT RDP_RECONNECT REGISTRY_VALUE_CREATE REGISTRY_VALUE_SET
                  SERVICE_CREATE SESSION_PRIVILEGES
                  """)),
          Map.entry(
              "zeek",
              of(
                  """
                  AUTH_LOGON AUTH_PREAUTH AUTH_SERVICE_TICKET AUTH_TICKET DNS_TRAFFIC HTTP_REQUEST
                  NETWORK_TRAFFIC RDP_CONNECT RPC_CALL SMB_ACTIVITY SMB_OPEN SSH_FAIL SSH_OPEN
                  SSH_TRAFFIC
                  """)));

  private static final Set<EventType> ANY =
      Collections.unmodifiableSet(EnumSet.allOf(EventType.class));

  private FormatTypes() {}

  private static Set<EventType> of(String names) {
    EnumSet<EventType> types = EnumSet.of(EventType.UNTYPED);
    for (String name : names.strip().split("\\s+")) {
      types.add(EventType.valueOf(name));
    }
    return Collections.unmodifiableSet(types);
  }

  /** The types of a format's events; JSON without a format of its own has none, OCSF all. */
  static Set<EventType> of(LogFormat format) {
    String name = format.format();
    return name.equals("json") ? EnumSet.of(EventType.UNTYPED) : OF.getOrDefault(name, ANY);
  }
}
