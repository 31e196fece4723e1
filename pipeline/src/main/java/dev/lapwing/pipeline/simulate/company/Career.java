package dev.lapwing.pipeline.simulate.company;

import java.time.LocalDate;

/**
 * How long a person is with the company, and what happens meanwhile.
 *
 * @param starts first day; null for longer than anyone remembers
 * @param ends last day; null for no end in sight
 * @param leaveFrom first day of a long leave; null for none
 * @param leaveTo last day of the leave; null for none
 * @param changes first day in the present department; null for always
 * @param before the department until then; null for none
 */
public record Career(
    LocalDate starts,
    LocalDate ends,
    LocalDate leaveFrom,
    LocalDate leaveTo,
    LocalDate changes,
    Department before) {

  /** Whether the person belongs to the company on this day. */
  public boolean employed(LocalDate date) {
    return (starts == null || !date.isBefore(starts)) && (ends == null || !date.isAfter(ends));
  }

  public boolean onLeave(LocalDate date) {
    return leaveFrom != null && !date.isBefore(leaveFrom) && !date.isAfter(leaveTo);
  }

  /** Whether nothing of this happens in the simulated time. */
  public boolean steady(Period period) {
    return employed(period.first())
        && employed(period.last())
        && (leaveFrom == null || !period.overlaps(leaveFrom, leaveTo))
        && changes == null;
  }
}
