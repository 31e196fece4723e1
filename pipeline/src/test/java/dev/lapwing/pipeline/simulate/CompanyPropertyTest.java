package dev.lapwing.pipeline.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Founding;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.life.Calendar;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CompanyPropertyTest {

  @Property(tries = 50, seed = "20261125")
  void everybodyIsSomebodyElse(
      @ForAll @IntRange(min = 10, max = 3_000) int size, @ForAll long seed) {
    Company company = Founding.of(size, seed);
    assertThat(company.people()).hasSize(size);
    distinct(company, Person::email);
    distinct(company, Person::oktaId);
    distinct(company, Person::sid);
    distinct(company, Person::vpnIp);
    distinct(company, person -> person.workstation().ip());
    distinct(company, person -> person.laptop().oktaId());
  }

  private static void distinct(Company company, Function<Person, Object> property) {
    assertThat(company.people().stream().map(property).collect(Collectors.toList()))
        .doesNotHaveDuplicates();
  }

  @Property(tries = 50, seed = "20261125")
  void peopleLiveWhereTheyWorkAndSomeoneLooksAfterTheMachines(
      @ForAll @IntRange(min = 10, max = 500) int size, @ForAll long seed) {
    Company company = Founding.of(size, seed);
    assertThat(company.people())
        .allMatch(person -> person.home().city().equals(person.office().city()))
        .allMatch(person -> person.mobile().city().equals(person.office().city()));
    assertThat(company.admins()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(company.people().stream().map(Person::office).distinct())
        .hasSize(size < 100 ? 3 : 5);
    assertThat(company.people().stream().filter(person -> person.manager() == null)).hasSize(1);
  }

  @Property(tries = 30, seed = "20261125")
  void mostPeopleWorkOnWeekdaysAndFewAtWeekends(@ForAll long seed) {
    Company company = Founding.of(200, seed);
    Calendar calendar = new Calendar(company, seed);
    LocalDate monday = LocalDate.of(2026, 3, 2);
    assertThat(atWork(company, calendar, monday)).isBetween(130L, 185L);
    assertThat(atWork(company, calendar, monday.plusDays(5))).isBetween(10L, 65L);
  }

  private static long atWork(Company company, Calendar calendar, LocalDate date) {
    return company.people().stream()
        .filter(person -> calendar.day(person, date).isPresent())
        .count();
  }

  @Property(tries = 15, seed = "20261125")
  void everySimulationIsInOrderAndEveryIncidentHasEvents(
      @ForAll @IntRange(min = 10, max = 60) int users,
      @ForAll @IntRange(min = 1, max = 5) int days,
      @ForAll long seed) {
    Simulation simulation = Simulation.simulate(SimulationSettings.of(users, days, seed));
    assertThat(simulation.stream().map(LogLine::timeMs).toList()).isSorted();
    assertThat(simulation.labels())
        .hasSizeGreaterThan(11)
        .noneMatch(label -> label.events().isEmpty());
  }
}
