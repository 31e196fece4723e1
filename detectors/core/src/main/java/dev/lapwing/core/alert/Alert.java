package dev.lapwing.core.alert;

import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.risk.RiskView;

/**
 * A finding that a person or SOAR should see.
 *
 * @param finding with everything gathered so far
 * @param risk the entity's risk when it was last touched
 * @param activity where it is in its life
 * @param revision 1 when created; one more each time it is put out again
 * @param created event time at which it was created, ms
 */
public record Alert(Finding finding, RiskView risk, Activity activity, int revision, long created) {

  /** OCSF {@code activity_id}. */
  public enum Activity {
    CREATE(1),
    UPDATE(2),
    CLOSE(3);

    private final int id;

    Activity(int id) {
      this.id = id;
    }

    public int id() {
      return id;
    }

    static Activity ofId(int id) {
      return values()[id - 1];
    }
  }

  /** Stable for its whole life. */
  public String uid() {
    return finding.uid();
  }

  /** Its own for each revision: what sinks and readers de-duplicate by. */
  public String messageUid() {
    return finding.uid() + ":" + revision;
  }
}
