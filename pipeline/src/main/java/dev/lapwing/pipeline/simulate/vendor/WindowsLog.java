package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The event log of one logon session on one Windows host.
 *
 * @param host where the events are logged
 * @param logon the session's id, {@code 0x3e7} for the system's
 */
public record WindowsLog(Host host, WindowsAccount account, String logon, Dice dice) {

  private static final String NO_GUID = "{00000000-0000-0000-0000-000000000000}";
  private static final String ADMIN_PRIVILEGES =
      "SeSecurityPrivilege\n\t\t\tSeBackupPrivilege\n\t\t\tSeRestorePrivilege\n\t\t\t"
          + "SeTakeOwnershipPrivilege\n\t\t\tSeDebugPrivilege\n\t\t\tSeLoadDriverPrivilege\n\t\t\t"
          + "SeImpersonatePrivilege";

  /** Logon types. */
  public static final int INTERACTIVE = 2;

  public static final int NETWORK = 3;
  public static final int UNLOCK = 7;
  public static final int REMOTE_INTERACTIVE = 10;

  /** A session that is to start. */
  public static WindowsLog session(Host host, WindowsAccount account, Dice dice) {
    return new WindowsLog(host, account, hex(dice.between(0x10000L, 0x9ffffffL)), dice);
  }

  /** The session of the operating system. */
  public static WindowsLog system(Host host, Dice dice) {
    return new WindowsLog(host, WindowsAccount.system(host), "0x3e7", dice);
  }

  /** Someone at the keyboard: {@link #INTERACTIVE} or {@link #UNLOCK}. */
  public Entry loggedOn(int type) {
    return logon(type, host.name(), "127.0.0.1", 0);
  }

  /**
   * Someone at another machine: {@link #NETWORK} or {@link #REMOTE_INTERACTIVE}.
   *
   * @param workstation its short name
   */
  public Entry loggedOnFrom(int type, String workstation, String ip) {
    return logon(type, workstation, ip, dice.between(49_152, 65_535));
  }

  private Entry logon(int type, String workstation, String ip, int port) {
    String process = hex(dice.between(0x200, 0xfff));
    boolean remote = type == NETWORK;
    return entry(
        WindowsKind.LOGON,
        () -> {
          ObjectNode data = subject(remote ? WindowsAccount.NOBODY : WindowsAccount.system(host));
          data.put("SubjectLogonId", remote ? "0x0" : "0x3e7");
          target(data, account).put("TargetLogonId", logon).put("LogonType", String.valueOf(type));
          data.put("LogonProcessName", remote ? "Kerberos" : "User32 ");
          data.put("AuthenticationPackageName", remote ? "Kerberos" : "Negotiate");
          data.put("WorkstationName", remote ? "-" : workstation.toUpperCase(Locale.ROOT));
          data.put("LogonGuid", NO_GUID).put("TransmittedServices", "-").put("LmPackageName", "-");
          data.put("KeyLength", "0").put("ProcessId", remote ? "0x0" : process);
          data.put("ProcessName", remote ? "-" : "C:\\Windows\\System32\\svchost.exe");
          data.put("IpAddress", ip).put("IpPort", String.valueOf(port));
          data.put("ImpersonationLevel", "%%1833").put("RestrictedAdminMode", "-");
          data.put("TargetOutboundUserName", "-").put("TargetOutboundDomainName", "-");
          data.put("VirtualAccount", "%%1843").put("TargetLinkedLogonId", "0x0");
          return data.put("ElevatedToken", "%%1842");
        });
  }

  /** A wrong password at the keyboard. */
  public Entry wrongPassword() {
    return entry(
        WindowsKind.LOGON_FAILED,
        () -> {
          ObjectNode data = subject(WindowsAccount.system(host)).put("SubjectLogonId", "0x3e7");
          data.put("TargetUserSid", "S-1-0-0").put("TargetUserName", account.name());
          data.put("TargetDomainName", account.domain()).put("Status", "0xc000006d");
          data.put("FailureReason", "%%2313").put("SubStatus", "0xc000006a");
          data.put("LogonType", "2").put("LogonProcessName", "User32 ");
          data.put("AuthenticationPackageName", "Negotiate");
          data.put("WorkstationName", host.name().toUpperCase(Locale.ROOT));
          data.put("TransmittedServices", "-").put("LmPackageName", "-").put("KeyLength", "0");
          data.put("ProcessId", "0x3d4").put("ProcessName", "C:\\Windows\\System32\\svchost.exe");
          return data.put("IpAddress", "127.0.0.1").put("IpPort", "0");
        });
  }

  public Entry loggedOff(int type) {
    return entry(
        WindowsKind.LOGOFF,
        () ->
            target(Json.object(), account)
                .put("TargetLogonId", logon)
                .put("LogonType", String.valueOf(type)));
  }

  /** The session used another account's password to reach a server. */
  public Entry usedCredentials(WindowsAccount other, Host server) {
    return entry(
        WindowsKind.EXPLICIT_CREDENTIALS,
        () -> {
          ObjectNode data = subject(account).put("SubjectLogonId", logon).put("LogonGuid", NO_GUID);
          data.put("TargetUserName", other.name()).put("TargetDomainName", other.domain());
          data.put("TargetLogonGuid", NO_GUID).put("TargetServerName", server.computer());
          data.put("TargetInfo", server.computer()).put("ProcessId", "0x1a2c");
          data.put("ProcessName", "C:\\Windows\\System32\\lsass.exe");
          return data.put("IpAddress", "-").put("IpPort", "-");
        });
  }

  public Entry privileged() {
    return entry(
        WindowsKind.SPECIAL_PRIVILEGES,
        () -> subject(account).put("SubjectLogonId", logon).put("PrivilegeList", ADMIN_PRIVILEGES));
  }

  /**
   * @param path of the program
   * @param parent path of the program that started it
   */
  public Entry started(String path, String commandLine, String parent) {
    String process = hex(dice.between(0x1000, 0x7fff));
    String parentProcess = hex(dice.between(0x400, 0xfff));
    return entry(
        WindowsKind.PROCESS,
        () -> {
          ObjectNode data = subject(account).put("SubjectLogonId", logon);
          data.put("NewProcessId", process).put("NewProcessName", path);
          data.put("TokenElevationType", "%%1936").put("ProcessId", parentProcess);
          data.put("CommandLine", commandLine).put("TargetUserSid", "S-1-0-0");
          data.put("TargetUserName", "-").put("TargetDomainName", "-").put("TargetLogonId", "0x0");
          return data.put("ParentProcessName", parent).put("MandatoryLabel", "S-1-16-8192");
        });
  }

  /** Someone at another machine gave a wrong password. */
  public Entry wrongPasswordFrom(String workstation, String ip) {
    int port = dice.between(49_152, 65_535);
    return entry(
        WindowsKind.LOGON_FAILED,
        () -> {
          ObjectNode data = subject(WindowsAccount.NOBODY).put("SubjectLogonId", "0x0");
          data.put("TargetUserSid", "S-1-0-0").put("TargetUserName", account.name());
          data.put("TargetDomainName", account.domain()).put("Status", "0xc000006d");
          data.put("FailureReason", "%%2313").put("SubStatus", "0xc000006a");
          data.put("LogonType", "3").put("LogonProcessName", "NtLmSsp ");
          data.put("AuthenticationPackageName", "NTLM");
          data.put("WorkstationName", workstation.toUpperCase(Locale.ROOT));
          data.put("TransmittedServices", "-").put("LmPackageName", "-").put("KeyLength", "0");
          data.put("ProcessId", "0x0").put("ProcessName", "-");
          return data.put("IpAddress", ip).put("IpPort", String.valueOf(port));
        });
  }

  /** A service was installed, as the Security log says it. */
  public Entry serviceInstalled(String name, String path) {
    return entry(
        WindowsKind.SERVICE,
        () ->
            subject(account)
                .put("SubjectLogonId", logon)
                .put("ServiceName", name)
                .put("ServiceFileName", path)
                .put("ServiceType", "0x10")
                .put("ServiceStartType", "3")
                .put("ServiceAccount", "LocalSystem"));
  }

  /** A service was installed, as the System log says it. */
  public Entry serviceInstalledSystem(String name, String path) {
    return entry(
        WindowsKind.SERVICE_SYSTEM,
        () ->
            Json.object()
                .put("ServiceName", name)
                .put("ImagePath", path)
                .put("ServiceType", "user mode service")
                .put("StartType", "demand start")
                .put("AccountName", "LocalSystem"));
  }

  /**
   * A file of a share was opened.
   *
   * @param ip the machine that asked
   * @param share {@code \\*\Finance}
   */
  public Entry openedFile(String ip, String share, String file, boolean write) {
    int port = dice.between(49_152, 65_535);
    return entry(
        WindowsKind.SHARE_FILE,
        () -> {
          ObjectNode data = subject(account).put("SubjectLogonId", logon).put("ObjectType", "File");
          data.put("IpAddress", ip).put("IpPort", String.valueOf(port)).put("ShareName", share);
          data.put("ShareLocalPath", "\\??\\D:\\Shares" + share.substring(3));
          data.put("RelativeTargetName", file).put("AccessMask", write ? "0x2" : "0x1");
          data.put("AccessList", write ? "%%4417\n\t\t\t\t" : "%%4416\n\t\t\t\t");
          return data.put("AccessReason", "-");
        });
  }

  private Entry entry(WindowsKind kind, Supplier<ObjectNode> data) {
    return new Entry(
        Source.WINDOWS,
        (time, numbers) -> WindowsWriter.write(kind, host, data.get(), time, numbers));
  }

  private static ObjectNode subject(WindowsAccount subject) {
    return Json.object()
        .put("SubjectUserSid", subject.sid())
        .put("SubjectUserName", subject.name())
        .put("SubjectDomainName", subject.domain());
  }

  private static ObjectNode target(ObjectNode data, WindowsAccount target) {
    return data.put("TargetUserSid", target.sid())
        .put("TargetUserName", target.name())
        .put("TargetDomainName", target.domain());
  }

  private static String hex(long value) {
    return "0x" + Long.toHexString(value);
  }
}
