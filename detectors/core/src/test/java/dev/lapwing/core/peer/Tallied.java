package dev.lapwing.core.peer;

import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.wire.Codec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Tallies and what becomes of them, for tests. */
final class Tallied {

  static final long DAY = 86_400_000L;

  /** A Monday. */
  static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

  static final PeerKey SALES = new PeerKey("corp", "new_test", "sales@lis");
  static final PeerKey ALL = new PeerKey("corp", "new_test", PeerKey.ORGANISATION);

  private Tallied() {}

  static int print(String text) {
    return Fingerprint.of(text);
  }

  /** The first so many people show a value. */
  static void show(PeerTally tally, int people, String value) {
    for (int person = 0; person < people; person++) {
      tally.value(print("p" + person), print(value));
    }
  }

  /** An hour of the week of people who live by UTC. */
  static PeerHour utc(int hourOfWeek) {
    return new PeerHour(hourOfWeek % 24, hourOfWeek);
  }

  static PeerTally day(PeerKey key, int day) {
    return new PeerTally(key, START + day * DAY);
  }

  /** What the stage says of tallies, in their order, when all days are over. */
  static List<PeerSnapshot> snapshots(List<PeerTally> tallies) {
    return snapshots(tallies, new RecordingOutput<>());
  }

  static List<PeerSnapshot> snapshots(List<PeerTally> tallies, RecordingOutput<PeerSnapshot> out) {
    PeerStage stage = new PeerStage();
    PeerState state = stage.create();
    for (PeerTally tally : tallies) {
      stage.on(copy(PeerTally.CODEC, tally), state, out);
      state = copy(PeerState.CODEC, state);
    }
    stage.wake(Long.MAX_VALUE, state, out);
    return out.emitted;
  }

  static <T> byte[] bytes(Codec<T> codec, T value) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      codec.write(value, new DataOutputStream(out));
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T copy(Codec<T> codec, T value) {
    try {
      return codec.read(new DataInputStream(new ByteArrayInputStream(bytes(codec, value))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
