package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.ServiceAccount;
import java.util.Locale;

/**
 * Who calls AWS: a person by way of single sign-on, whose session is named like the person, or a
 * user of IAM with a key that lasts.
 *
 * @param name session or user name
 * @param role {@code Developer}; null for a user of IAM
 * @param key {@code ASIA…} of a session, {@code AKIA…} of a user
 */
public record AwsCaller(String name, String role, String key) {

  public static final String ACCOUNT = "123456789012";

  /**
   * A session that is to start.
   *
   * @param role {@code Developer}
   */
  public static AwsCaller session(Person person, String role, Dice dice) {
    return new AwsCaller(person.email(), role, "ASIA" + upper(dice));
  }

  /** The key that the service account always uses. */
  public static AwsCaller of(ServiceAccount service) {
    return new AwsCaller(
        service.login(), null, "AKIA" + upper(Dice.of(0, "aws key", service.login())));
  }

  /** A user of IAM by a key of its own. */
  public static AwsCaller user(String name, Dice dice) {
    return new AwsCaller(name, null, "AKIA" + upper(dice));
  }

  private static String upper(Dice dice) {
    return dice.token(16).toUpperCase(Locale.ROOT);
  }

  private String roleName() {
    return "AWSReservedSSO_" + role + "_0a1b2c3d4e5f";
  }

  ObjectNode identity() {
    return role == null ? user() : assumed();
  }

  private ObjectNode user() {
    return Json.object()
        .put("type", "IAMUser")
        .put("principalId", "AIDA" + upper(Dice.of(0, "aws user", name)))
        .put("arn", "arn:aws:iam::" + ACCOUNT + ":user/" + name)
        .put("accountId", ACCOUNT)
        .put("accessKeyId", key)
        .put("userName", name);
  }

  private ObjectNode assumed() {
    String id = "AROA" + upper(Dice.of(0, "aws role", role));
    ObjectNode issuer =
        Json.object()
            .put("type", "Role")
            .put("principalId", id)
            .put("arn", "arn:aws:iam::" + ACCOUNT + ":role/aws-reserved/" + roleName())
            .put("accountId", ACCOUNT)
            .put("userName", roleName());
    ObjectNode identity = Json.object().put("type", "AssumedRole");
    identity.put("principalId", id + ":" + name);
    identity.put("arn", "arn:aws:sts::" + ACCOUNT + ":assumed-role/" + roleName() + "/" + name);
    identity.put("accountId", ACCOUNT).put("accessKeyId", key);
    identity.set("sessionContext", Json.object().set("sessionIssuer", issuer));
    return identity;
  }
}
