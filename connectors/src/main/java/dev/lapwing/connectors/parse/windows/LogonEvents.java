package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.User;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Logons, logoffs and remote desktop sessions of the Security log. */
final class LogonEvents {

  private LogonEvents() {}

  static Map<String, Mapping> all() {
    return Map.of(
        "4624",
        draft -> logon(draft, Outcome.SUCCESS),
        "4625",
        draft -> logon(draft, Outcome.FAILURE),
        "4634",
        LogonEvents::logoff,
        "4647",
        LogonEvents::logoff,
        "4648",
        LogonEvents::explicitCredentials,
        "4672",
        LogonEvents::privileges,
        "4778",
        draft -> remoteDesktop(draft, EventType.RDP_RECONNECT),
        "4779",
        draft -> remoteDesktop(draft, EventType.RDP_DISCONNECT));
  }

  private static void logon(Draft draft, Outcome outcome) {
    User user = draft.accounts().target();
    draft.type(EventType.AUTH_LOGON).outcome(outcome);
    draft
        .event()
        .user(user)
        .actor(Accounts.other(draft.accounts().subject(), user))
        .src(Sources.of(draft, "IpAddress", "IpPort", "WorkstationName"))
        .process(process(draft))
        .auth(auth(draft, user, outcome));
    draft.keep("LogonProcessName", "AuthenticationPackageName", "LmPackageName", "KeyLength");
    draft.keep(
        "ImpersonationLevel", "ElevatedToken", "TargetOutboundUserName", "TargetLinkedLogonId");
    draft.keep("Status", "SubStatus", "WorkstationName");
    keepLoopback(draft);
  }

  /** A logon from the machine itself has no source, but rules about tunnels ask for the address. */
  private static void keepLoopback(Draft draft) {
    if (Sources.loopback(draft.text("IpAddress"))) {
      draft.keep("IpAddress");
    }
  }

  private static ProcessInfo process(Draft draft) {
    String path = draft.text("ProcessName");
    return path == null ? null : ProcessInfo.of(path, null, draft.number("ProcessId"), null);
  }

  private static Auth auth(Draft draft, User user, Outcome outcome) {
    int type = (int) draft.number("LogonType");
    boolean machine = user != null && user.kind() == AccountKind.MACHINE;
    return new Auth(
        type,
        protocol(draft.text("AuthenticationPackageName")),
        interactive(type, machine),
        remote(draft, type),
        null,
        List.of(),
        Draft.sessionId(draft.text("TargetLogonId")),
        null,
        outcome == Outcome.FAILURE
            ? StatusCodes.reason(draft.text("SubStatus"), draft.text("Status"))
            : null);
  }

  private static Boolean interactive(int type, boolean machine) {
    return switch (type) {
      case Auth.INTERACTIVE, Auth.UNLOCK, Auth.REMOTE_INTERACTIVE, 11, 12, 13 -> !machine;
      case Auth.NETWORK, Auth.BATCH, Auth.SERVICE, Auth.NETWORK_CLEARTEXT -> false;
      default -> null;
    };
  }

  private static Boolean remote(Draft draft, int type) {
    return switch (type) {
      case Auth.REMOTE_INTERACTIVE, 12 -> true;
      case Auth.NETWORK, Auth.NETWORK_CLEARTEXT -> remoteSource(draft);
      case 0, Auth.INTERACTIVE, Auth.BATCH, Auth.SERVICE, Auth.UNLOCK, 11, 13 -> false;
      default -> null;
    };
  }

  /** WinRM logons name no source: unknown. */
  private static Boolean remoteSource(Draft draft) {
    if (Sources.loopback(draft.text("IpAddress"))) {
      return false;
    }
    String name = Sources.hostname(draft.text("WorkstationName"));
    if (Sources.address(draft.text("IpAddress")) != null) {
      return true;
    }
    return name == null ? null : !Sources.isHost(name, draft.record().computer());
  }

  static String protocol(String authenticationPackage) {
    if (authenticationPackage == null) {
      return null;
    }
    return switch (authenticationPackage.toUpperCase(Locale.ROOT)) {
      case "KERBEROS" -> "Kerberos";
      case "NTLM", "MICROSOFT_AUTHENTICATION_PACKAGE_V1_0" -> "NTLM";
      case "NEGOTIATE" -> "Negotiate";
      default -> authenticationPackage;
    };
  }

  private static void logoff(Draft draft) {
    int type = (int) draft.number("LogonType");
    String session = Draft.sessionId(draft.text("TargetLogonId"));
    draft.type(EventType.AUTH_LOGOFF);
    draft
        .event()
        .user(draft.accounts().target())
        .auth(new Auth(type, null, null, null, null, List.of(), session, null, null));
  }

  private static void explicitCredentials(Draft draft) {
    User user = draft.accounts().target();
    String server = Sources.hostname(draft.text("TargetServerName"));
    boolean elsewhere = server != null && !Sources.isHost(server, draft.record().computer());
    draft.type(EventType.AUTH_ACCOUNT_SWITCH).session("SubjectLogonId");
    draft
        .event()
        .user(user)
        .actor(Accounts.other(draft.accounts().subject(), user))
        .src(Sources.of(draft, "IpAddress", "IpPort", "WorkstationName"))
        .dst(elsewhere ? Endpoint.host(server) : null)
        .process(process(draft));
    draft.keep("TargetServerName", "TargetInfo");
    keepLoopback(draft);
  }

  private static void privileges(Draft draft) {
    String list = draft.text("PrivilegeList");
    List<String> privileges = list == null ? List.of() : List.of(list.strip().split("\\s+"));
    draft.type(EventType.SESSION_PRIVILEGES).session("SubjectLogonId");
    draft.event().user(draft.accounts().subject()).change(Change.privileges(privileges));
  }

  private static void remoteDesktop(Draft draft, EventType type) {
    String name = draft.text("AccountName");
    draft.type(type).session("LogonID");
    draft
        .event()
        .user(draft.accounts().of(null, name, draft.text("AccountDomain")))
        .src(Sources.of(draft, "ClientAddress", "", "ClientName"));
    draft.keep("SessionName");
  }
}
