package dev.lapwing.core.detector.login;

import java.util.ArrayList;
import java.util.List;

/** Where and with what one user's latest sessions were seen. */
final class SessionState {

  static final int MAX_SESSIONS = 6;

  /**
   * A session, as it was first seen.
   *
   * @param id fingerprint
   * @param device fingerprint; 0 if the log names none
   * @param agent fingerprint of the whole user agent; 0 if none
   * @param network fingerprint of the network
   * @param place for people
   * @param client for people
   * @param minute latest use, minutes since 1970
   * @param told whether it was found already
   */
  record Session(
      int id,
      int device,
      int agent,
      int network,
      String place,
      String client,
      int minute,
      boolean told) {

    Session usedAt(int later) {
      return new Session(id, device, agent, network, place, client, Math.max(minute, later), told);
    }

    Session found() {
      return new Session(id, device, agent, network, place, client, minute, true);
    }
  }

  final List<Session> sessions = new ArrayList<>(2);

  /** Index of a session; −1 if it is not known. */
  int find(int id) {
    for (int i = 0; i < sessions.size(); i++) {
      if (sessions.get(i).id() == id) {
        return i;
      }
    }
    return -1;
  }

  /** Sessions that were seen under another name of the user, too. */
  void add(SessionState other) {
    for (Session each : other.sessions) {
      int at = find(each.id());
      if (at < 0) {
        add(each);
      } else {
        Session mine = sessions.get(at).usedAt(each.minute());
        sessions.set(at, each.told() ? mine.found() : mine);
      }
    }
  }

  /** Adds one; true if another had to make room. */
  boolean add(Session session) {
    boolean full = sessions.size() == MAX_SESSIONS;
    if (full) {
      int oldest = 0;
      for (int i = 1; i < sessions.size(); i++) {
        oldest = sessions.get(i).minute() < sessions.get(oldest).minute() ? i : oldest;
      }
      sessions.remove(oldest);
    }
    sessions.add(session);
    return full;
  }
}
