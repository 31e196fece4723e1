package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.detector.travel.Eligibility;
import dev.lapwing.core.event.Event;

/** The device that a sign-in was made with; where the log names none, the kind of client. */
final class DeviceCategory implements Category {

  @Override
  public String kind() {
    return "new_device";
  }

  @Override
  public String tag() {
    return "newdev";
  }

  @Override
  public String noun() {
    return "device";
  }

  @Override
  public String broadNoun() {
    return noun();
  }

  @Override
  public String preposition() {
    return "with";
  }

  @Override
  public int memoryDays() {
    return 90;
  }

  @Override
  public String objection(Event event) {
    if (Eligibility.NO_PERSON.equals(Eligibility.objection(event))) {
      return Eligibility.NO_PERSON;
    }
    boolean known = event.src().uid() != null || client(event) != null;
    return known ? null : "no device or client in the record";
  }

  @Override
  public Value value(Event event) {
    String client = client(event);
    String uid = event.src().uid();
    if (uid == null) {
      return new Value(null, "client " + client, client);
    }
    return new Value(null, "device " + uid, client == null ? uid : client + ", device " + uid);
  }

  private static String client(Event event) {
    return ClientFamily.of(event.src().agent(), event.src().os());
  }
}
