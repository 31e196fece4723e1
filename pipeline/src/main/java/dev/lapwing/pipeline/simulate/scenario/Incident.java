package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.Entry;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Something planted, as it unfolds: whatever is put on its timeline belongs to it. */
public final class Incident implements Timeline {

  private final Scenario scenario;
  private final int round;
  private final Timeline timeline;
  private final List<Label.Entity> entities = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private long start = Long.MAX_VALUE;
  private long end = Long.MIN_VALUE;
  private long objective = Long.MIN_VALUE;

  /**
   * @param round which time the scenario is played, from 1
   * @param script where its events go
   */
  public Incident(Scenario scenario, int round, Script script) {
    this.scenario = scenario;
    this.round = round;
    this.timeline = (time, entry) -> script.add(time, entry, this);
  }

  @Override
  public void at(long timeMs, Entry entry) {
    start = Math.min(start, timeMs);
    end = Math.max(end, timeMs);
    timeline.at(timeMs, entry);
  }

  Incident concerns(Person person) {
    return concerns("user", person.email());
  }

  Incident concerns(Host host) {
    return concerns("host", host.computer());
  }

  /** A machine that acts: sensors of the network know it by its address. */
  Incident concernsMachine(Host host) {
    return concerns(host).concernsInside(host.ip());
  }

  /** A machine of the company by its address. */
  Incident concernsInside(String ip) {
    return concerns("ip", ip).concerns("host", ip);
  }

  Incident concerns(Address address) {
    return concerns("ip", address.ip());
  }

  /** Adds whom it concerns, once. */
  Incident concerns(String type, String id) {
    Label.Entity entity = new Label.Entity(type, id);
    if (!entities.contains(entity)) {
      entities.add(entity);
    }
    return this;
  }

  /** The attacker has what he came for. */
  void objective(long timeMs) {
    objective = timeMs;
  }

  void written(String uid) {
    if (uid != null) {
      events.add(uid);
    }
  }

  /** What is known so far; its events are those that have been written. */
  public Label label() {
    boolean attack = scenario.technique() != null;
    return new Label(
        scenario.name() + "-" + round,
        scenario.name(),
        scenario.technique(),
        entities,
        Instant.ofEpochMilli(start),
        Instant.ofEpochMilli(attack ? objective : end),
        Instant.ofEpochMilli(Math.max(end, objective)),
        events,
        attack);
  }
}
