package dev.lapwing.connectors.parse.windows;

import java.util.Locale;

/** What the status of a failed logon means (NTSTATUS, and Kerberos' error numbers of RFC 4120). */
final class StatusCodes {

  private StatusCodes() {}

  /** In words; the more precise sub-status first. The code itself where it is not known. */
  static String reason(String subStatus, String status) {
    String code = none(subStatus) ? status : subStatus;
    if (none(code)) {
      return null;
    }
    return switch (code.toLowerCase(Locale.ROOT)) {
      case "0xc000005e" -> "no logon server available";
      case "0xc0000064" -> "no such user";
      case "0xc000006a" -> "wrong password";
      case "0xc000006d" -> "wrong user name or password";
      case "0xc000006e" -> "account restriction";
      case "0xc000006f" -> "outside the allowed hours";
      case "0xc0000070" -> "not allowed from this workstation";
      case "0xc0000071" -> "password expired";
      case "0xc0000072" -> "account disabled";
      case "0xc00000dc" -> "server in the wrong state";
      case "0xc0000133" -> "clocks differ too much";
      case "0xc000015b" -> "logon type not granted";
      case "0xc000018c" -> "trust relationship failed";
      case "0xc0000192" -> "logon service not started";
      case "0xc0000193" -> "account expired";
      case "0xc0000224" -> "password must be changed";
      case "0xc0000234" -> "account locked out";
      case "0xc0000413" -> "refused by the authentication firewall";
      default -> code;
    };
  }

  static String kerberos(String status) {
    if (none(status)) {
      return null;
    }
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "0x6" -> "no such user";
      case "0x7" -> "no such service";
      case "0x9" -> "account without a key";
      case "0xc" -> "not allowed by policy";
      case "0xe" -> "encryption type not supported";
      case "0x10" -> "no such kind of pre-authentication";
      case "0x12" -> "account disabled, expired or locked out";
      case "0x17" -> "password expired";
      case "0x18" -> "wrong password";
      case "0x19" -> "pre-authentication required";
      case "0x1b" -> "user-to-user ticket required";
      case "0x1f" -> "integrity check failed";
      case "0x20" -> "ticket expired";
      case "0x22" -> "replayed request";
      case "0x25" -> "clocks differ too much";
      default -> status;
    };
  }

  private static boolean none(String code) {
    return code == null || code.equalsIgnoreCase("0x0") || code.equals("0x00000000");
  }
}
