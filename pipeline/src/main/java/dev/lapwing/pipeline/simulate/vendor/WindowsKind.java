package dev.lapwing.pipeline.simulate.vendor;

/** The kinds of Windows events that the simulation writes. */
enum WindowsKind {
  LOGON(4624, "Logon", "An account was successfully logged on."),
  LOGON_FAILED(4625, "Logon", "An account failed to log on."),
  LOGOFF(4634, "Logoff", "An account was logged off."),
  EXPLICIT_CREDENTIALS(4648, "Logon", "A logon was attempted using explicit credentials."),
  SPECIAL_PRIVILEGES(4672, "Special Logon", "Special privileges assigned to new logon."),
  PROCESS(4688, "Process Creation", "A new process has been created."),
  SERVICE(4697, "Security System Extension", "A service was installed in the system."),
  GROUP_MEMBER(
      4728, "Security Group Management", "A member was added to a security-enabled global group."),
  GROUP_MEMBER_GONE(
      4729,
      "Security Group Management",
      "A member was removed from a security-enabled global group."),
  ACCOUNT_CREATED(4720, "User Account Management", "A user account was created."),
  PASSWORD_CHANGED(
      4723, "User Account Management", "An attempt was made to change an account's password."),
  PASSWORD_RESET(
      4724, "User Account Management", "An attempt was made to reset an account's password."),
  ACCOUNT_DISABLED(4725, "User Account Management", "A user account was disabled."),
  TICKET(
      4768,
      "Kerberos Authentication Service",
      "A Kerberos authentication ticket (TGT) was requested."),
  SHARE_FILE(
      5145,
      "Detailed File Share",
      "A network share object was checked to see whether client can be granted desired access."),
  SERVICE_SYSTEM(7045, "None", "A service was installed in the system.");

  final int id;
  final String channel;
  final String task;
  final String message;

  WindowsKind(int id, String task, String message) {
    this.id = id;
    this.channel = id == 7045 ? "System" : "Security";
    this.task = task;
    this.message = message;
  }

  boolean failed() {
    return this == LOGON_FAILED;
  }

  String provider() {
    return this == SERVICE_SYSTEM
        ? "Service Control Manager"
        : "Microsoft-Windows-Security-Auditing";
  }

  String providerGuid() {
    return this == SERVICE_SYSTEM
        ? "{555908d1-a6d7-4695-8e1e-26931d2012f4}"
        : "{54849625-5478-4994-a5ba-3e3b0328c30d}";
  }

  String keyword() {
    return this == SERVICE_SYSTEM ? "Classic" : failed() ? "Audit Failure" : "Audit Success";
  }
}
