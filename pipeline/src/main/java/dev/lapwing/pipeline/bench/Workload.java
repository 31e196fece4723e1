package dev.lapwing.pipeline.bench;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.ServiceAccount;
import dev.lapwing.pipeline.simulate.vendor.AwsCaller;
import dev.lapwing.pipeline.simulate.vendor.CloudTrailLog;
import dev.lapwing.pipeline.simulate.vendor.Document;
import dev.lapwing.pipeline.simulate.vendor.Entry;
import dev.lapwing.pipeline.simulate.vendor.M365Log;
import dev.lapwing.pipeline.simulate.vendor.OktaLog;
import dev.lapwing.pipeline.simulate.vendor.RecordNumbers;
import dev.lapwing.pipeline.simulate.vendor.Rendered;
import dev.lapwing.pipeline.simulate.vendor.Source;
import dev.lapwing.pipeline.simulate.vendor.WindowsAccount;
import dev.lapwing.pipeline.simulate.vendor.WindowsLog;
import dev.lapwing.pipeline.simulate.vendor.ZeekLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * An endless stream of events in vendors' formats: the mix of a company's working hours, all people
 * alike busy, and now and then an attack. The same settings give the same stream.
 *
 * <p>It is made for load, not for likeness: the simulator is for that.
 */
final class Workload {

  /** The logs that it writes. */
  static final List<String> SOURCES =
      List.of(Source.OKTA, Source.WINDOWS, Source.M365, Source.ZEEK, Source.CLOUDTRAIL);

  private static final ServiceAccount HOT =
      new ServiceAccount("svc-deploy", "S-1-5-21-1004336348-1177238915-682003330-9001");
  private static final String SYSTEM = "C:\\Windows\\System32\\";
  private static final List<String> PROGRAMS =
      List.of("OUTLOOK.EXE", "chrome.exe", "EXCEL.EXE", "Teams.exe", "notepad.exe", "Code.exe");

  private final Cast cast;
  private final double hot;
  private final int attackEvery;
  private final Dice dice;
  private final RecordNumbers numbers = new RecordNumbers();
  private final Deque<Act> script = new ArrayDeque<>();
  private long written;

  /** A step of an attack. */
  private record Act(Person person, Entry entry) {}

  /**
   * @param hot the part of all events that one service account makes, 0 for none
   * @param attackEvery how many events there are to an attack; 0 for none
   */
  Workload(Cast cast, long seed, double hot, int attackEvery) {
    this.cast = cast;
    this.hot = hot;
    this.attackEvery = attackEvery;
    this.dice = Dice.of(seed, "workload", cast.people());
  }

  /** The next event, which happens then. */
  Line next(long timeMs) {
    written++;
    if (attackEvery > 0 && written % attackEvery == 0) {
      attack((int) (written / attackEvery));
    }
    // One step in five events: an attack does not come in one burst.
    if (!script.isEmpty() && written % 5 == 0) {
      Act act = script.poll();
      return line(act.entry(), act.person().email(), timeMs, true);
    }
    if (hot > 0 && dice.chance(hot)) {
      AwsCaller caller = AwsCaller.of(HOT);
      Entry entry =
          new CloudTrailLog(caller, Cast.abroad(0), CloudTrailLog.CLI, dice)
              .read("s3", "ListObjects");
      return line(entry, HOT.login(), timeMs, false);
    }
    Person person = cast.person(dice.between(0, cast.people() - 1));
    return line(ordinary(person), person.email(), timeMs, false);
  }

  private Line line(Entry entry, String key, long timeMs, boolean watched) {
    Rendered rendered = entry.render(timeMs, numbers);
    return new Line(entry.source(), key, rendered.raw(), rendered.uid(), watched);
  }

  private Entry ordinary(Person person) {
    int kind = dice.between(0, 99);
    if (kind < 15) {
      return okta(person);
    }
    if (kind < 55) {
      return windows(person);
    }
    if (kind < 70) {
      return new M365Log(person, person.laptop(), person.home(), dice)
          .accessed(Document.own(person.login(), dice));
    }
    return kind < 90 ? network(person) : cloud(person);
  }

  private Entry okta(Person person) {
    OktaLog log = new OktaLog(person, person.laptop(), person.home(), dice);
    String session = log.newSession();
    Department department = person.department();
    return dice.chance(0.3)
        ? log.signedIn(session)
        : log.opened(session, dice.pickFavourite(department.apps()));
  }

  private Entry windows(Person person) {
    Host machine = person.workstation();
    if (dice.chance(0.5)) {
      String program = dice.pickFavourite(PROGRAMS);
      return WindowsLog.session(machine, WindowsAccount.of(person), dice)
          .started(
              "C:\\Program Files\\" + program,
              "\"C:\\Program Files\\" + program + "\" --profile " + dice.between(1, 9),
              "C:\\Windows\\explorer.exe");
    }
    Host server = cast.server(serverOf(person.index()));
    WindowsLog log = WindowsLog.session(server, WindowsAccount.of(person), dice);
    return dice.chance(0.7)
        ? log.loggedOnFrom(WindowsLog.NETWORK, machine.name(), machine.ip())
        : log.loggedOff(WindowsLog.NETWORK);
  }

  /** Everybody has three servers. */
  private int serverOf(int person) {
    return (person / 7 + dice.between(0, 2)) % cast.servers();
  }

  private Entry network(Person person) {
    ZeekLog.Server to = new ZeekLog.Server("93.184.216." + dice.between(1, 250), 443, "ssl");
    long sent = (long) dice.lognormal(20_000, 1.4);
    return ZeekLog.connection(
        person.workstation().ip(), to, sent, sent * 3, dice.between(1, 60), dice);
  }

  private Entry cloud(Person person) {
    AwsCaller caller = AwsCaller.session(person, "Developer", dice);
    return new CloudTrailLog(caller, person.home(), CloudTrailLog.CLI, dice)
        .read("ec2", "DescribeInstances");
  }

  /** Attacks that need nothing learnt, so that every run alerts as much. */
  private void attack(int number) {
    Person person = cast.person(Math.floorMod(number * 7919, cast.people()));
    switch (number % 3) {
      case 0 -> fromAbroad(person, number);
      case 1 -> guessed(person, number);
      default -> defenceOff(person);
    }
  }

  /** A sign-in at home and one abroad at once. */
  private void fromAbroad(Person person, int number) {
    OktaLog home = new OktaLog(person, person.laptop(), person.home(), dice);
    OktaLog away = new OktaLog(person, person.laptop(), Cast.abroad(person.index()), dice);
    act(person, home.signedIn(home.newSession()));
    act(person, away.signedIn(away.newSession()));
  }

  /** A dozen wrong passwords, then the right one, then a new second factor. */
  private void guessed(Person person, int number) {
    OktaLog away = new OktaLog(person, person.laptop(), person.home(), dice);
    for (int i = 0; i < 14; i++) {
      act(person, away.wrongPassword());
    }
    String session = away.newSession();
    act(person, away.signedIn(session));
    act(person, away.factorEnrolled(session));
  }

  /** The event logs are cleared. */
  private void defenceOff(Person person) {
    act(
        person,
        WindowsLog.session(person.workstation(), WindowsAccount.of(person), dice)
            .started(
                SYSTEM + "vssadmin.exe",
                "vssadmin.exe delete shadows /all /quiet",
                SYSTEM + "cmd.exe"));
  }

  private void act(Person person, Entry entry) {
    script.add(new Act(person, entry));
  }
}
