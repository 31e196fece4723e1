package dev.lapwing.pipeline.simulate.company;

import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Who joins, leaves, is away for weeks, or changes department, in the simulated time.
 *
 * <p>In a simulation of less than three weeks nobody does: there would be nothing before or after.
 */
final class Careers {

  private static final int SHORT = 21;

  /** Shares of the people, of a simulation of six weeks. */
  private static final double JOINERS = 0.02;

  private static final double LEAVERS = 0.02;
  private static final double LEAVE = 0.03;
  private static final double CHANGES = 0.01;
  private static final double SIX_WEEKS = 42;

  private final Period period;

  Careers(Period period) {
    this.period = period;
  }

  Career of(Department department, Contract contract, Dice dice) {
    LocalDate started = period.first().minusDays(dice.between(120, 4_000));
    LocalDate ends = contract == Contract.CONTRACTOR ? contractEnd(dice) : null;
    Career plain = new Career(started, ends, null, null, null, null);
    return period.days() < SHORT ? plain : eventful(plain, department, dice);
  }

  /** The same, without anything happening meanwhile. */
  Career steady(Career career) {
    return career.steady(period)
        ? career
        : new Career(period.first().minusDays(900), null, null, null, null, null);
  }

  /**
   * A new device for some.
   *
   * @param share of the people, in six weeks
   * @return null for most
   */
  Replacement replacement(double share, Dice dice, Supplier<Device> device) {
    boolean happens = dice.chance(share * period.days() / SIX_WEEKS);
    return happens && period.days() >= SHORT ? new Replacement(someDay(dice), device.get()) : null;
  }

  private LocalDate contractEnd(Dice dice) {
    return period.last().plusDays(dice.between(10, 300));
  }

  private Career eventful(Career plain, Department department, Dice dice) {
    double lot = dice.uniform() * SIX_WEEKS / period.days();
    LocalDate day = someDay(dice);
    LocalDate started = plain.starts();
    LocalDate ends = plain.ends();
    if (lot < JOINERS) {
      return new Career(day, ends, null, null, null, null);
    }
    if (lot < JOINERS + LEAVERS) {
      return new Career(started, day, null, null, null, null);
    }
    if (lot < JOINERS + LEAVERS + LEAVE) {
      return new Career(started, ends, day, day.plusDays(dice.between(13, 20)), null, null);
    }
    return lot < JOINERS + LEAVERS + LEAVE + CHANGES
        ? new Career(started, ends, null, null, day, before(department, dice))
        : plain;
  }

  /** Not among the first days, which hold too little to compare with. */
  private LocalDate someDay(Dice dice) {
    return period.first().plusDays(dice.between(5, period.days() - 4));
  }

  private static Department before(Department now, Dice dice) {
    Department[] all = Department.values();
    // IT stays out of it: its people have rights that nobody brings along or takes away.
    int next = now.ordinal() + dice.between(1, all.length - 2);
    Department before = all[next % all.length];
    return before == Department.IT ? Department.SALES : before;
  }
}
