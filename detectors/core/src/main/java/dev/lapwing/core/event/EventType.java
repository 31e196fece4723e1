package dev.lapwing.core.event;

import java.util.HashMap;
import java.util.Map;

/**
 * What happened: an OCSF 1.8 class and activity in one.
 *
 * <p>{@link #typeUid()} is OCSF's {@code type_uid} = {@code class_uid · 100 + activity_id} and is
 * what is written to state and to the wire, never the ordinal: entries may be added and reordered
 * freely, numbers never change.
 */
public enum EventType {
  /** A well-formed record of a kind that no detector models; its raw fields are kept for rules. */
  UNTYPED(0),

  FILE_CREATE(100101),
  FILE_READ(100102),
  FILE_UPDATE(100103),
  FILE_DELETE(100104),
  FILE_RENAME(100105),
  FILE_OPEN(100114),

  MODULE_LOAD(100501),

  JOB_CREATE(100601),
  JOB_UPDATE(100602),
  JOB_DELETE(100603),

  PROCESS_LAUNCH(100701),
  PROCESS_TERMINATE(100702),
  PROCESS_OPEN(100703),
  PROCESS_INJECT(100704),

  EVENT_LOG_CLEAR(100801),

  REGISTRY_VALUE_CREATE(20100201),
  REGISTRY_VALUE_SET(20100202),

  SERVICE_CREATE(20100401),
  SERVICE_UPDATE(20100402),

  ACCOUNT_CREATE(300101),
  ACCOUNT_ENABLE(300102),
  ACCOUNT_PASSWORD_CHANGE(300103),
  ACCOUNT_PASSWORD_RESET(300104),
  ACCOUNT_DISABLE(300105),
  ACCOUNT_DELETE(300106),
  ACCOUNT_POLICY_ATTACH(300107),
  ACCOUNT_POLICY_DETACH(300108),
  ACCOUNT_LOCK(300109),
  ACCOUNT_MFA_ENABLE(300110),
  ACCOUNT_MFA_DISABLE(300111),
  ACCOUNT_UNLOCK(300112),
  ACCOUNT_CHANGE(300199),

  AUTH_LOGON(300201),
  AUTH_LOGOFF(300202),
  AUTH_TICKET(300203),
  AUTH_SERVICE_TICKET(300204),
  AUTH_TICKET_RENEW(300205),
  AUTH_PREAUTH(300206),
  /** Explicit credentials of another account were used (runas, 4648, su, sudo). */
  AUTH_ACCOUNT_SWITCH(300207),
  /** One factor of a sign-in was asked for, answered, denied or ignored (a push, an OTP). */
  AUTH_FACTOR(300299),

  SESSION_PRIVILEGES(300301),
  SESSION_GROUPS(300302),

  ACCESS_ASSIGN(300501),
  ACCESS_REVOKE(300502),

  GROUP_PRIVILEGES_ASSIGN(300601),
  GROUP_PRIVILEGES_REVOKE(300602),
  GROUP_MEMBER_ADD(300603),
  GROUP_MEMBER_REMOVE(300604),
  GROUP_DELETE(300605),
  GROUP_CREATE(300606),
  GROUP_CHANGE(300699),

  NETWORK_OPEN(400101),
  NETWORK_CLOSE(400102),
  NETWORK_RESET(400103),
  NETWORK_FAIL(400104),
  NETWORK_REFUSE(400105),
  NETWORK_TRAFFIC(400106),
  NETWORK_LISTEN(400107),

  HTTP_REQUEST(400299),

  DNS_QUERY(400301),
  DNS_RESPONSE(400302),
  DNS_TRAFFIC(400306),

  RDP_CONNECT(400503),
  RDP_TRAFFIC(400506),
  RDP_DISCONNECT(400507),
  RDP_RECONNECT(400508),

  SMB_OPEN(400602),
  SMB_ACTIVITY(400699),

  SSH_OPEN(400701),
  SSH_FAIL(400704),
  SSH_TRAFFIC(400706),

  /** A VPN session. */
  TUNNEL_OPEN(401401),
  TUNNEL_CLOSE(401402),
  TUNNEL_RENEW(401403),

  RPC_CALL(400199),

  API_CREATE(600301),
  API_READ(600302),
  API_UPDATE(600303),
  API_DELETE(600304),
  API_OTHER(600399),

  FILE_UPLOAD(600601),
  FILE_DOWNLOAD(600602),
  FILE_PREVIEW(600609),
  FILE_SHARE(600612),
  /** A network share or cloud document store was accessed in some other way. */
  FILE_HOSTING_OTHER(600699);

  private static final Map<Integer, EventType> BY_UID = new HashMap<>();

  static {
    for (EventType type : values()) {
      BY_UID.put(type.typeUid, type);
    }
  }

  private final int typeUid;

  EventType(int typeUid) {
    this.typeUid = typeUid;
  }

  /** OCSF {@code type_uid}; 0 for {@link #UNTYPED}. */
  public int typeUid() {
    return typeUid;
  }

  /** OCSF {@code class_uid}, e.g. 3002 for authentication; 0 for {@link #UNTYPED}. */
  public int classUid() {
    return typeUid / 100;
  }

  /** OCSF {@code activity_id} within the class. */
  public int activityId() {
    return typeUid % 100;
  }

  /** The type with this {@code type_uid}; {@link #UNTYPED} where a newer version wrote it. */
  public static EventType of(int typeUid) {
    return BY_UID.getOrDefault(typeUid, UNTYPED);
  }
}
