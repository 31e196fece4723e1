package dev.lapwing.pipeline.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.simulate.company.Career;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Contract;
import dev.lapwing.pipeline.simulate.company.Founding;
import dev.lapwing.pipeline.simulate.company.Period;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.Shift;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StaffTest {

  private static final Period SIX_WEEKS = new Period(LocalDate.of(2026, 3, 2), 42);
  private static final Company LARGE = Founding.of(2_000, 5, SIX_WEEKS);

  private static long count(Predicate<Person> which) {
    return LARGE.people().stream().filter(which).count();
  }

  private static <K> Map<K, Long> by(Function<Person, K> what) {
    return LARGE.people().stream().collect(Collectors.groupingBy(what, Collectors.counting()));
  }

  @Test
  void fiveOfficesLieInFiveTimeZones() {
    assertThat(by(person -> person.office().city().zone()).values())
        .hasSize(5)
        .allMatch(people -> people > 150);
  }

  @Test
  void everyContractAndShiftHasEnoughPeopleToJudgeFairnessBy() {
    assertThat(by(person -> person.terms().contract()))
        .containsOnlyKeys(Contract.values())
        .allSatisfy((contract, people) -> assertThat(people).isGreaterThan(150));
    assertThat(by(person -> person.terms().shift()))
        .containsOnlyKeys(Shift.values())
        .allSatisfy((shift, people) -> assertThat(people).isGreaterThan(60));
  }

  @Test
  void onlyTeamsThatWorkRoundTheClockWorkAtNight() {
    assertThat(LARGE.people())
        .filteredOn(person -> person.terms().shift() == Shift.NIGHT)
        .allMatch(person -> person.terms().roundTheClock());
  }

  @Test
  void inSixWeeksSomeJoinLeaveAreAwayAndChange() {
    assertThat(count(person -> person.career().starts().isAfter(SIX_WEEKS.first())))
        .isBetween(20L, 65L);
    assertThat(count(person -> !person.career().employed(SIX_WEEKS.last()))).isBetween(20L, 65L);
    assertThat(count(person -> person.career().leaveFrom() != null)).isBetween(30L, 95L);
    assertThat(count(person -> person.career().before() != null)).isBetween(8L, 40L);
    assertThat(count(person -> person.newPhone() != null)).isBetween(30L, 95L);
  }

  @Test
  void whoLeadsAScenarioIsThereAllTheTime() {
    assertThat(LARGE.steady(SIX_WEEKS).people())
        .hasSizeGreaterThan(1_700)
        .allMatch(person -> person.career().employed(SIX_WEEKS.first()))
        .allMatch(person -> person.career().employed(SIX_WEEKS.last()));
  }

  @Test
  void inAShortSimulationNobodyComesOrGoes() {
    Period week = new Period(SIX_WEEKS.first(), 7);
    assertThat(Founding.of(300, 5, week).people()).allMatch(person -> person.career().steady(week));
  }

  @Test
  void theLeaverOfTomorrowIsStillEmployedToday() {
    LocalDate last = LocalDate.of(2026, 3, 20);
    Career leaver = new Career(LocalDate.of(2020, 1, 1), last, null, null, null, null);
    assertThat(leaver.employed(last)).isTrue();
    assertThat(leaver.employed(last.plusDays(1))).isFalse();
  }
}
