package dev.lapwing.core.detector.travel;

import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A place where one device of the user was active, when, and what is known of its last login. */
final class Anchor {

  final Place place;
  final int device;
  final MinuteTrail trail;
  private long lastTime;
  private int session;
  private String address;
  private String eventId;

  private Anchor(Place place, int device, MinuteTrail trail) {
    this.place = place;
    this.device = device;
    this.trail = trail;
  }

  static Anchor of(Login login) {
    Anchor anchor = new Anchor(login.place(), login.device(), new MinuteTrail());
    anchor.lastTime = Long.MIN_VALUE;
    anchor.add(login);
    return anchor;
  }

  boolean holds(Login login) {
    return device == login.device() && place.equals(login.place());
  }

  /** Whether both are of one place and device; what is known of the other then adds nothing. */
  boolean sameAs(Anchor other) {
    return device == other.device && place.equals(other.place);
  }

  /** Takes a login in; of two at the same time the one with the greater id is the last. */
  void add(Login login) {
    trail.add(login.minute());
    long time = login.event().time();
    boolean later =
        time > lastTime || (time == lastTime && login.event().id().compareTo(eventId) > 0);
    if (later) {
      lastTime = time;
      session = login.session();
      address = login.address();
      eventId = login.event().id();
    }
  }

  /** Event time of its last login, ms. */
  long lastTime() {
    return lastTime;
  }

  int session() {
    return session;
  }

  String address() {
    return address;
  }

  String eventId() {
    return eventId;
  }

  void write(DataOutput out) throws IOException {
    place.write(out);
    out.writeInt(device);
    trail.write(out);
    Wire.writeSigned(lastTime, out);
    out.writeInt(session);
    Wire.writeText(address, out);
    Wire.writeText(eventId, out);
  }

  static Anchor read(DataInput in) throws IOException {
    Place place = Place.read(in);
    int device = in.readInt();
    Anchor anchor = new Anchor(place, device, MinuteTrail.read(in));
    anchor.lastTime = Wire.readSigned(in);
    anchor.session = in.readInt();
    anchor.address = Wire.readText(in);
    anchor.eventId = Wire.readText(in);
    return anchor;
  }
}
