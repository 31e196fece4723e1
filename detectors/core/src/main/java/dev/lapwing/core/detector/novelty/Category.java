package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.event.Event;

/** What a novelty detector looks at in a sign-in. */
interface Category {

  /** Names the rule kind and what it is about. */
  String kind();

  /** Tag of its section; never changes. */
  String tag();

  /** {@code network}: for sentences. */
  String noun();

  /** {@code country}: what {@link Value#broad} is. */
  String broadNoun();

  /** Whence or wherewith: {@code from}. */
  String preposition();

  /** Days after which a value not seen again is new again. */
  int memoryDays();

  /** Why a sign-in cannot be judged; null if it can. */
  String objection(Event event);

  /** The value; never null where there is no objection. */
  Value value(Event event);

  /**
   * A value.
   *
   * @param broad the wider kind that it belongs to (the country); null if none
   * @param key what tells it from others ({@code US/7015}); also names the finding
   * @param label for people ({@code Bridgeport (US), AS7015})
   */
  record Value(String broad, String key, String label) {}
}
