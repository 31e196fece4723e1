package dev.lapwing.core.detector.travel;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.event.Event;

/**
 * A login that tells where somebody was.
 *
 * @param device fingerprint of the device's uid; 0 if the log names none
 * @param session fingerprint of the session; 0 if the log names none
 * @param minute when, minutes since 1970
 */
record Login(Place place, int device, int session, int minute, Event event) {

  static Login of(Event event, OrganisationPlaces places) {
    return new Login(
        Place.of(event, places),
        Fingerprint.of(event.src().uid()),
        event.auth() == null ? 0 : Fingerprint.of(event.auth().session()),
        MinuteTrail.minute(event.time()),
        event);
  }

  String address() {
    return event.src().ip();
  }

  int day() {
    return Math.floorDiv(minute, 24 * 60);
  }
}
