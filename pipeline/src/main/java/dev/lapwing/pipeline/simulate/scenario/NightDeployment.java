package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.AsaLog;
import dev.lapwing.pipeline.simulate.vendor.AwsCaller;
import dev.lapwing.pipeline.simulate.vendor.CloudTrailLog;
import dev.lapwing.pipeline.simulate.vendor.LinuxLog.Ssh;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;

/** An engineer on call is woken, and repairs servers and cloud services from home. */
final class NightDeployment implements Scenario {

  @Override
  public String name() {
    return "night_deployment";
  }

  @Override
  public boolean suits(Person person) {
    return person.department() == Department.ENGINEERING;
  }

  @Override
  public void plan(Stage stage, Incident incident) {
    Dice dice = stage.dice();
    Person engineer = stage.lead();
    incident.concerns(engineer);
    long time = stage.nightMoment(engineer);
    OktaLog okta = Persona.atLaptop(engineer, engineer.home(), time, dice).okta();
    String session = okta.newSession();
    incident.at(time, okta.signedIn(session));
    incident.at(time + 12 * Stage.SECOND, okta.mfaPassed(session));
    incident.at(time + 50 * Stage.SECOND, okta.opened(session, "Chat"));
    AsaLog.Session tunnel =
        new AsaLog.Session(engineer.login(), engineer.home().ip(), engineer.vpnIp());
    incident.at(time + 90 * Stage.SECOND, tunnel.authenticated());
    incident.at(time + 91 * Stage.SECOND, tunnel.started());
    incident.at(time + 92 * Stage.SECOND, tunnel.assigned());
    repair(stage, time + 3 * Stage.MINUTE, incident);
    deploy(stage, time + 25 * Stage.MINUTE, incident);
  }

  private static void repair(Stage stage, long from, Incident incident) {
    Dice dice = stage.dice();
    Person engineer = stage.lead();
    var servers = stage.company().servers();
    Ssh jump = Ssh.of(servers.jump(), engineer.login(), engineer.vpnIp(), dice);
    incident.at(from, jump.acceptedKey());
    incident.at(from + 30, jump.opened());
    long time = from;
    for (String name : new String[] {"db01", "db02"}) {
      time += dice.between(1L, 4L) * Stage.MINUTE;
      Ssh ssh = Ssh.of(servers.named(name), engineer.login(), servers.jump().ip(), dice);
      incident.at(time, ssh.acceptedKey());
      incident.at(time + 30, ssh.opened());
      incident.at(time + 40_000, ssh.sudo("/usr/bin/systemctl restart app"));
      incident.at(time + 5 * Stage.MINUTE, ssh.closed());
    }
    incident.at(time + 6 * Stage.MINUTE, jump.closed());
  }

  private static void deploy(Stage stage, long from, Incident incident) {
    Dice dice = stage.dice();
    AwsCaller caller = AwsCaller.session(stage.lead(), "Developer", dice);
    CloudTrailLog aws = new CloudTrailLog(caller, stage.lead().home(), CloudTrailLog.CLI, dice);
    long time = from;
    for (int i = dice.between(3, 9); i > 0; i--) {
      time += dice.between(10L, 120L) * Stage.SECOND;
      incident.at(
          time,
          dice.chance(0.5)
              ? aws.read("ecs", "DescribeServices")
              : aws.changed("ecs", "UpdateService", "service", "shop"));
    }
  }
}
