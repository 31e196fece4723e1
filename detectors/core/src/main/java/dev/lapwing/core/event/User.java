package dev.lapwing.core.event;

/**
 * An account, as a log names it and, after the resolve stage, as the organisation knows it.
 *
 * @param uid the source's stable identifier (SID, object id, ARN), or after resolving the
 *     identity's uid; null when the log has none
 * @param name login name, without domain; null when the log has none
 * @param domain Windows domain, Kerberos realm or AWS account; for a local account the host; null
 *     if none
 * @param email address or user principal name; null if none
 * @param kind what kind of account; unresolved until somebody said
 * @param privileged whether the identity directory says it is privileged
 * @param context its place in the organisation; null until resolved, and where nothing is known
 */
public record User(
    String uid,
    String name,
    String domain,
    String email,
    AccountKind kind,
    boolean privileged,
    Context context) {

  public User(
      String uid, String name, String domain, String email, AccountKind kind, boolean privileged) {
    this(uid, name, domain, email, kind, privileged, null);
  }

  public static User named(String name) {
    return new User(null, name, null, null, AccountKind.UNRESOLVED, false);
  }

  public static User of(String uid, String name, String domain, String email) {
    return new User(uid, name, domain, email, AccountKind.UNRESOLVED, false);
  }

  public User withKind(AccountKind newKind) {
    return new User(uid, name, domain, email, newKind, privileged, context);
  }

  /** What people call it: the e-mail, else {@code DOMAIN\name}, else the name, else the uid. */
  public String label() {
    if (email != null) {
      return email;
    }
    if (name == null) {
      return uid == null ? "unknown" : uid;
    }
    return domain == null ? name : domain + '\\' + name;
  }
}
