package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * CloudTrail of one client of AWS, a record of its own for each call.
 *
 * @param agent {@code aws-cli/2.15.30 …}, or a browser's for the console
 * @param dice where ids come from
 */
public record CloudTrailLog(AwsCaller caller, Address address, String agent, Dice dice) {

  public static final String CLI =
      "aws-cli/2.17.44 md/awscrt#0.21.2 ua/2.0 os/windows#11 md/arch#amd64 lang/python#3.11.9";

  private static final String POLICIES = "arn:aws:iam::aws:policy/";

  /** A person signed in to the console. */
  public Entry signedIn() {
    return call(
        "signin",
        "ConsoleLogin",
        false,
        record -> {
          record.set("responseElements", Json.object().put("ConsoleLogin", "Success"));
          record.set("additionalEventData", Json.object().put("MFAUsed", "Yes"));
        });
  }

  /**
   * A call that changes nothing.
   *
   * @param service {@code ec2}
   * @param call {@code DescribeInstances}
   */
  public Entry read(String service, String call) {
    return call(service, call, true, record -> {});
  }

  /** A call that was refused. */
  public Entry refused(String service, String call) {
    return call(
        service,
        call,
        true,
        record ->
            record
                .put("errorCode", "AccessDenied")
                .put("errorMessage", "User is not authorized to perform: " + service + ":" + call));
  }

  /**
   * A call that changes something.
   *
   * @param parameter the name of what it changes, {@code instanceId}
   */
  public Entry changed(String service, String call, String parameter, String value) {
    return call(
        service,
        call,
        false,
        record -> record.set("requestParameters", Json.object().put(parameter, value)));
  }

  /** A secret is read. */
  public Entry readSecret(String name) {
    return call(
        "secretsmanager",
        "GetSecretValue",
        true,
        record -> record.set("requestParameters", Json.object().put("secretId", name)));
  }

  public Entry downloaded(String bucket, String key, long bytes) {
    return object("GetObject", bucket, key, 0, bytes);
  }

  public Entry uploaded(String bucket, String key, long bytes) {
    return object("PutObject", bucket, key, bytes, 0);
  }

  public Entry createdUser(String name) {
    return iam("CreateUser", Json.object().put("userName", name));
  }

  public Entry createdKey(String user) {
    return iam("CreateAccessKey", Json.object().put("userName", user));
  }

  /**
   * @param policy {@code AdministratorAccess}
   */
  public Entry attachedPolicy(String user, String policy) {
    return iam(
        "AttachUserPolicy",
        Json.object().put("userName", user).put("policyArn", POLICIES + policy));
  }

  private Entry iam(String call, ObjectNode request) {
    return call("iam", call, false, record -> record.set("requestParameters", request));
  }

  private Entry object(String call, String bucket, String key, long in, long out) {
    return call(
        "s3",
        call,
        out > 0,
        record -> {
          ObjectNode request = Json.object().put("bucketName", bucket).put("key", key);
          record.set("requestParameters", request);
          record.set(
              "additionalEventData",
              Json.object().put("bytesTransferredIn", in).put("bytesTransferredOut", out));
          record.put("eventCategory", "Data").put("managementEvent", false);
        });
  }

  private Entry call(String service, String call, boolean readOnly, Consumer<ObjectNode> more) {
    UUID id = dice.uuid();
    String request = dice.token(16).toUpperCase(Locale.ROOT);
    boolean global = service.equals("iam") || service.equals("signin");
    return new Entry(
        Source.CLOUDTRAIL,
        (time, numbers) -> {
          ObjectNode record = Json.object().put("eventVersion", "1.11");
          record.set("userIdentity", caller.identity());
          record.put("eventTime", Json.time(time).substring(0, 19) + "Z");
          record.put("eventSource", service + ".amazonaws.com").put("eventName", call);
          record.put("awsRegion", global ? "us-east-1" : "eu-central-1");
          record.put("sourceIPAddress", address.ip()).put("userAgent", agent);
          record.put("requestID", request).put("eventID", id.toString());
          record.put("readOnly", readOnly);
          String type = service.equals("signin") ? "AwsConsoleSignIn" : "AwsApiCall";
          record.put("eventType", type).put("managementEvent", true);
          record.put("recipientAccountId", AwsCaller.ACCOUNT).put("eventCategory", "Management");
          more.accept(record);
          return new Rendered(Json.line(record), id.toString());
        });
  }
}
