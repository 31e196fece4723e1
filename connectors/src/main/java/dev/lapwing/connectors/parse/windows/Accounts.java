package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.User;
import java.util.Locale;

/** The accounts that a record names. */
final class Accounts {

  private static final String NOBODY = "S-1-0-0";

  private final WindowsRecord record;

  Accounts(WindowsRecord record) {
    this.record = record;
  }

  /**
   * The account whose values start with this ({@code Subject}, {@code Target}); null if they are
   * empty.
   */
  User of(String prefix) {
    String sid = record.first(prefix + "UserSid", prefix + "Sid");
    return of(sid, record.text(prefix + "UserName"), record.text(prefix + "DomainName"));
  }

  User subject() {
    return of("Subject");
  }

  User target() {
    return of("Target");
  }

  /** Who did it, if that is somebody else. */
  static User other(User actor, User user) {
    return actor == null || same(actor, user) ? null : actor;
  }

  private static boolean same(User a, User b) {
    if (b == null) {
      return false;
    }
    if (a.uid() != null && b.uid() != null) {
      return a.uid().equals(b.uid());
    }
    return equal(a.name(), b.name()) && equal(a.domain(), b.domain());
  }

  private static boolean equal(String a, String b) {
    return a == null ? b == null : a.equalsIgnoreCase(b);
  }

  /** An account of {@code DOMAIN\name}; null for null. */
  User named(String qualified) {
    return named(null, qualified);
  }

  User named(String sid, String qualified) {
    int cut = qualified == null ? -1 : qualified.indexOf('\\');
    return cut < 0
        ? of(sid, qualified, null)
        : of(sid, qualified.substring(cut + 1), qualified.substring(0, cut));
  }

  /** Whoever the header says wrote it. */
  User header() {
    return named(record.sid(), record.account());
  }

  /** For records that nobody models: the first account that it has. */
  User whoever() {
    User user = subject();
    user = user != null ? user : target();
    user = user != null ? user : named(record.first("User", "SourceUser", "UserName"));
    // Sysmon writes all its records as SYSTEM.
    return user != null || record.sysmon() ? user : header();
  }

  User of(String sid, String name, String domain) {
    boolean somebody = sid != null && sid.startsWith("S-1-") && !sid.equals(NOBODY);
    String uid = somebody ? sid : null;
    if (uid == null && name == null) {
      return null;
    }
    String of = localOr(domain);
    int at = name == null ? -1 : name.indexOf('@');
    if (at <= 0) {
      return User.of(uid, name, of, null).withKind(kind(uid, name, of));
    }
    // Either a principal of the realm beside it, or the user principal name that was typed.
    String plain = name.substring(0, at);
    String email = of == null ? name : null;
    return User.of(uid, plain, of, email).withKind(kind(uid, plain, of));
  }

  /** Of a local account the domain is the machine, by the name that its records have. */
  private String localOr(String domain) {
    String host = record.computer();
    if (domain == null || host == null) {
      return domain;
    }
    int dot = host.indexOf('.');
    String shortName = dot < 0 ? host : host.substring(0, dot);
    return domain.equalsIgnoreCase(shortName) || domain.equalsIgnoreCase(host) ? host : domain;
  }

  private static AccountKind kind(String sid, String name, String domain) {
    if ((name != null && name.endsWith("$")) || builtIn(sid) || builtIn(name, domain)) {
      return AccountKind.MACHINE;
    }
    boolean virtual =
        domain != null
            && (domain.equalsIgnoreCase("NT SERVICE") || domain.equalsIgnoreCase("IIS APPPOOL"));
    return virtual ? AccountKind.SERVICE : AccountKind.UNRESOLVED;
  }

  private static boolean builtIn(String sid) {
    return sid != null
        && (sid.equals("S-1-5-7")
            || sid.equals("S-1-5-18")
            || sid.equals("S-1-5-19")
            || sid.equals("S-1-5-20")
            || sid.startsWith("S-1-5-90-")
            || sid.startsWith("S-1-5-96-"));
  }

  private static boolean builtIn(String name, String domain) {
    if (domain != null) {
      switch (domain.toUpperCase(Locale.ROOT)) {
        case "NT AUTHORITY", "WINDOW MANAGER", "FONT DRIVER HOST" -> {
          return true;
        }
        default -> {}
      }
    }
    return name != null
        && switch (name.toUpperCase(Locale.ROOT)) {
          case "ANONYMOUS LOGON", "SYSTEM", "LOCAL SERVICE", "NETWORK SERVICE" -> true;
          default -> false;
        };
  }
}
