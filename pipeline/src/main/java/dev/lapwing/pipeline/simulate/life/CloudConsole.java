package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.vendor.AwsCaller;
import dev.lapwing.pipeline.simulate.vendor.CloudTrailLog;
import dev.lapwing.pipeline.simulate.vendor.Entry;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.util.List;

/** Technical people look after what runs in the cloud. */
final class CloudConsole implements Habit {

  private record Call(String service, String name) {}

  private static final List<Call> READS =
      List.of(
          new Call("ec2", "DescribeInstances"),
          new Call("monitoring", "GetMetricData"),
          new Call("logs", "FilterLogEvents"),
          new Call("s3", "ListBuckets"),
          new Call("sts", "GetCallerIdentity"),
          new Call("ecs", "DescribeServices"),
          new Call("rds", "DescribeDBInstances"),
          new Call("lambda", "ListFunctions"),
          new Call("cloudformation", "DescribeStacks"),
          new Call("ec2", "DescribeSecurityGroups"),
          new Call("eks", "DescribeCluster"),
          new Call("sqs", "GetQueueAttributes"),
          new Call("iam", "GetRole"),
          new Call("ecr", "DescribeRepositories"),
          new Call("dynamodb", "DescribeTable"),
          new Call("route53", "ListHostedZones"),
          new Call("kms", "DescribeKey"),
          new Call("elasticloadbalancing", "DescribeLoadBalancers"),
          new Call("acm", "ListCertificates"),
          new Call("iam", "ListRoles"),
          new Call("ssm", "DescribeParameters"),
          new Call("cloudfront", "ListDistributions"),
          new Call("glue", "GetTables"),
          new Call("athena", "GetQueryExecution"));
  private static final List<Call> CHANGES =
      List.of(
          new Call("ecs", "UpdateService"),
          new Call("lambda", "UpdateFunctionCode"),
          new Call("cloudformation", "UpdateStack"),
          new Call("ec2", "RebootInstances"),
          new Call("ssm", "PutParameter"),
          new Call("ec2", "CreateTags"),
          new Call("sqs", "PurgeQueue"));

  private static final double DAYS = 0.45;
  private static final double DAYS_OF_OPERATIONS = 0.8;
  private static final double BROWSER = 0.3;
  private static final double READ = 0.85;
  private static final double CHANGED = 0.93;
  private static final double DOWNLOADED = 0.985;

  @Override
  public void plan(WorkDay day, Dice dice, Timeline timeline) {
    Department department = day.department();
    double often = department == Department.OPERATIONS ? DAYS_OF_OPERATIONS : DAYS;
    if (!department.technical() || !dice.chance(often)) {
      return;
    }
    boolean browser = dice.chance(BROWSER);
    String role = department == Department.OPERATIONS ? "Operator" : "Developer";
    AwsCaller caller = AwsCaller.session(day.person(), role, dice);
    String agent = browser ? SignIns.device(day, false).userAgent(day.start()) : CloudTrailLog.CLI;
    CloudTrailLog log = new CloudTrailLog(caller, day.outside(), agent, dice);
    long from = day.start() + 20 * WorkDay.MINUTE;
    if (browser) {
      timeline.at(from - WorkDay.MINUTE, log.signedIn());
    }
    for (long time : day.instants(day.times(10, 0.8, 300, dice), from, dice)) {
      timeline.at(time, call(log, dice));
    }
  }

  private static Entry call(CloudTrailLog log, Dice dice) {
    double lot = dice.uniform();
    if (lot < READ) {
      Call call = dice.pickFavourite(READS);
      return log.read(call.service(), call.name());
    }
    if (lot < CHANGED) {
      Call call = dice.pickFavourite(CHANGES);
      return log.changed(call.service(), call.name(), "name", "app-" + dice.between(1, 30));
    }
    if (lot < DOWNLOADED) {
      String key = "logs/part-" + dice.between(1, 500) + ".gz";
      return log.downloaded("corp-logs", key, (long) Math.min(80e6, dice.lognormal(900_000, 1.3)));
    }
    Call call = dice.pickFavourite(READS);
    return log.refused(call.service(), call.name());
  }
}
