package dev.lapwing.core.resolve;

/**
 * From when to when somebody is there. An account that acts while its person is not is worth a
 * look: {@link dev.lapwing.core.event.Context#absent}.
 *
 * @param starts first moment, ms; {@link Long#MIN_VALUE} if not said
 * @param ends first moment afterwards, ms; {@link Long#MAX_VALUE} if not said
 * @param leaveFrom first moment of a leave, ms; {@link Long#MAX_VALUE} for none
 * @param leaveTo first moment after it, ms; {@link Long#MAX_VALUE} if not said
 */
public record Employment(long starts, long ends, long leaveFrom, long leaveTo) {

  /** Nothing is said: always there. */
  public static final Employment ALWAYS =
      new Employment(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

  /** On leave, and nobody said since when or until when. */
  public Employment onLeave() {
    return new Employment(starts, ends, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /**
   * Whether somebody has not begun, has left, or is on leave.
   *
   * @param time ms
   */
  public boolean absent(long time) {
    return time < starts || time >= ends || (time >= leaveFrom && time < leaveTo);
  }
}
