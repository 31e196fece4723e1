package dev.lapwing.core.detector;

import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.wire.Wire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Makes sign-ins of anna, and feeds them to a detector. */
public final class SignIns {

  public static final Entity ANNA = Entity.user("corp", "anna");

  public static final Geo LISBON = geo("PT", "Lisbon", 38.72, -9.14, 3243);
  public static final Geo BRIDGEPORT = geo("US", "Bridgeport", 41.18, -73.19, 7015);
  public static final Geo NEW_YORK = geo("US", "New York", 40.71, -74.01, 7018);
  public static final Geo LOS_ANGELES = geo("US", "Los Angeles", 34.05, -118.24, 7018);
  public static final Geo MADRID = geo("ES", "Madrid", 40.42, -3.70, 3352);
  public static final Geo PORTO = geo("PT", "Porto", 41.15, -8.61, 3243);
  public static final Geo TOKYO = geo("JP", "Tokyo", 35.68, 139.69, 2516);

  private SignIns() {}

  public static Geo geo(String country, String city, double lat, double lon, int asn) {
    return new Geo(country, null, city, lat, lon, 0, asn, null);
  }

  /** {@code 2026-03-02T10:00:00Z} as ms. */
  public static long at(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  public static Endpoint from(Geo geo) {
    int last = 1 + Math.floorMod(geo.hashCode(), 250);
    return Endpoint.ip("203.0.113." + last).withPlace(geo, NetworkClass.UNKNOWN);
  }

  public static Event signIn(String time, Endpoint src) {
    return signIn(at(time), src);
  }

  public static Event signIn(long time, Endpoint src) {
    return Event.builder()
        .id("e-" + time + '-' + src.hashCode())
        .type(EventType.AUTH_LOGON)
        .outcome(Outcome.SUCCESS)
        .time(time)
        .tenant("corp")
        .user(User.named("anna"))
        .src(src)
        .build();
  }

  public static Event inSession(Event event, String session, String... factors) {
    return event.toBuilder()
        .auth(new Auth(2, null, true, true, null, List.of(factors), session, null, null))
        .build();
  }

  /** Feeds events in this order to a fresh state. */
  public static <S> RecordingJudgement run(Detector<S> detector, Event... events) {
    return run(detector, detector.section().create(), List.of(events));
  }

  public static <S> RecordingJudgement run(Detector<S> detector, S state, List<Event> events) {
    RecordingJudgement said = new RecordingJudgement();
    for (Event event : events) {
      if (detector.watches(event)) {
        detector.observe(state, new Observation(ANNA, event), said);
      }
    }
    return said;
  }

  public static <S> byte[] bytes(Section<S> section, S state) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DataOutputStream data = new DataOutputStream(out);
      Wire.writeUnsigned(section.version(), data);
      section.write(state, data);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static <S> S copy(Section<S> section, S state) {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(section, state)));
      return section.read((int) Wire.readUnsigned(in), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
