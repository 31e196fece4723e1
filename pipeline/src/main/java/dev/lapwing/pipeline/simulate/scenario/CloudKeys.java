package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.AwsCaller;
import dev.lapwing.pipeline.simulate.vendor.CloudTrailLog;
import java.util.List;

/**
 * Someone with an engineer's session of AWS tries what is allowed, makes a user with a key and all
 * rights, and copies a bucket with it.
 */
final class CloudKeys implements Scenario {

  private record Call(String service, String name) {}

  private static final List<Call> LOOKS =
      List.of(
          new Call("sts", "GetCallerIdentity"),
          new Call("iam", "ListUsers"),
          new Call("iam", "ListRoles"),
          new Call("iam", "GetAccountAuthorizationDetails"),
          new Call("s3", "ListBuckets"),
          new Call("ec2", "DescribeInstances"),
          new Call("secretsmanager", "ListSecrets"),
          new Call("organizations", "ListAccounts"));

  private static final List<String> NAMES = List.of("svc-sync", "terraform2", "backup-ro", "ci");

  @Override
  public String name() {
    return "cloud_keys";
  }

  @Override
  public String technique() {
    return "T1098.001";
  }

  @Override
  public boolean suits(Person person) {
    return person.department() == Department.ENGINEERING;
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Address outside = Footholds.hosted(dice);
    incident.concerns(stage.lead()).concerns(outside);
    AwsCaller stolen = AwsCaller.session(stage.lead(), "Developer", dice);
    CloudTrailLog log = new CloudTrailLog(stolen, outside, CloudTrailLog.CLI, dice);
    long time = stage.moment();
    int looks = dice.between(4, 14);
    for (int i = 0; i < looks; i++) {
      Call call = dice.pick(LOOKS);
      boolean refused = dice.chance(0.35);
      incident.at(
          time, refused ? log.refused(call.service, call.name) : log.read(call.service, call.name));
      time += stage.pause(30 * Stage.SECOND, 0.2 / looks);
    }
    String name = dice.pick(NAMES);
    time += stage.pause(6 * Stage.MINUTE, 0.1);
    incident.concerns("user", AwsCaller.ACCOUNT + "\\" + name);
    incident.at(time, log.createdUser(name));
    incident.at(time + 12_000, log.attachedPolicy(name, "AdministratorAccess"));
    incident.at(time + 25_000, log.createdKey(name));
    copy(
        stage,
        new CloudTrailLog(AwsCaller.user(name, dice), outside, CloudTrailLog.CLI, dice),
        time + stage.pause(10 * Stage.MINUTE, 0.2),
        incident);
  }

  private static void copy(Stage stage, CloudTrailLog log, long start, Incident incident) {
    Dice dice = stage.dice();
    int objects = dice.between(40, 300);
    long time = start;
    incident.at(time, log.read("s3", "ListObjects"));
    for (int i = 0; i < objects; i++) {
      time += dice.between(200L, 4_000L);
      String key = "exports/part-" + dice.between(1, 5_000) + ".parquet";
      incident.at(time, log.downloaded("corp-customer-data", key, (long) dice.lognormal(2e6, 1)));
      if (i == objects * 2 / 3) {
        incident.objective(time);
      }
    }
  }
}
