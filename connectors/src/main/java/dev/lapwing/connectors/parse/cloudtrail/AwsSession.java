package dev.lapwing.connectors.parse.cloudtrail;

import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.User;

/** Who a session of an AWS role is, from whatever log names it. */
public final class AwsSession {

  private AwsSession() {}

  /**
   * A session that is named like a person (single sign-on does so) is that person; other sessions
   * have passing names, so the role stands for them.
   *
   * @param session its name; null for what follows the last slash of the ARN
   * @param arn the session's ARN; null if unknown
   * @param roleArn the role's; null if unknown
   * @param role the role's name; null for the one in the session's ARN
   * @param service the AWS service that used the session; null if none
   */
  public static User user(String session, String arn, String roleArn, String role, String service) {
    String name = session != null ? session : lastPart(arn);
    if (name != null && name.indexOf('@') > 0) {
      return NewEvent.user(arn, name, AccountKind.UNRESOLVED);
    }
    String roleName = role != null ? role : roleOf(arn);
    boolean machine =
        service != null
            || (roleArn != null && roleArn.contains("aws-service-role"))
            || (name != null && name.startsWith("i-"));
    return NewEvent.user(
        roleArn != null ? roleArn : arn,
        roleName != null ? roleName : name,
        machine ? AccountKind.SERVICE : AccountKind.UNRESOLVED);
  }

  /** What follows the last slash of an ARN, or null. */
  static String lastPart(String arn) {
    int slash = arn == null ? -1 : arn.lastIndexOf('/');
    return slash < 0 || slash == arn.length() - 1 ? null : arn.substring(slash + 1);
  }

  /** The part between the slashes of {@code arn:aws:sts::…:assumed-role/ROLE/SESSION}, or null. */
  private static String roleOf(String arn) {
    String[] parts = arn == null ? new String[0] : arn.split("/", -1);
    return parts.length == 3 && parts[0].endsWith(":assumed-role") ? parts[1] : null;
  }
}
