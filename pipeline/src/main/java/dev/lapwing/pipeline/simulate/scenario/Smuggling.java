package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.vendor.ZeekLog;

/**
 * Bytes on their way from a person's desk to where they do not belong.
 *
 * @param desk the machine
 * @param inside its address
 */
record Smuggling(Person person, Host desk, String inside, Address outside, Dice dice) {

  static Smuggling from(Presence presence, Person person, Address outside, Dice dice) {
    return new Smuggling(person, presence.desk(), presence.inside(), outside, dice);
  }

  void concern(Incident incident) {
    incident.concerns(desk).concernsInside(inside).concerns(person);
  }

  /**
   * One connection.
   *
   * @param bytes about so many
   */
  void send(long time, double bytes, Incident incident) {
    long sent = (long) (bytes * (0.7 + 0.6 * dice.uniform()));
    ZeekLog.Server server = new ZeekLog.Server(outside.ip(), 443, "ssl");
    incident.at(time, ZeekLog.connection(inside, server, sent, sent / 60 + 900, 100, dice));
  }

  /** Some connections in a stretch of a day. */
  void spread(Presence day, double bytes, int connections, Incident incident) {
    for (long time : dice.instants(connections, day.from(), day.end())) {
      send(time, bytes / connections, incident);
    }
  }
}
