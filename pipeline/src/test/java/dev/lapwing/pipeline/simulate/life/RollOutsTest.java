package dev.lapwing.pipeline.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Founding;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RollOutsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final int WEEKS = 8;

  private final Company company = Founding.of(300, 4);
  private final Calendar calendar = new Calendar(company, 4);
  private final RollOuts rollOuts = new RollOuts(4);

  /** How many machines of a department get which program, by day. */
  private Map<String, Map<LocalDate, Integer>> installed(Department department) {
    Map<String, Map<LocalDate, Integer>> installed = new HashMap<>();
    for (int day = 0; day < WEEKS * 7; day++) {
      LocalDate date = MONDAY.plusDays(day);
      company.people().stream()
          .filter(person -> person.department() == department)
          .flatMap(person -> calendar.day(person, date).stream())
          .flatMap(workDay -> rollOuts.installedOn(workDay).stream())
          .forEach(
              program ->
                  installed
                      .computeIfAbsent(program.commandLine(), name -> new HashMap<>())
                      .merge(date, 1, Integer::sum));
    }
    return installed;
  }

  @Test
  void aNewProgramComesToMostMachinesWithinTwoDays() {
    Map<String, Map<LocalDate, Integer>> installed = installed(Department.ENGINEERING);
    assertThat(installed).hasSizeBetween(1, 3);
    assertThat(installed.values())
        .allSatisfy(days -> assertThat(days).hasSizeLessThanOrEqualTo(2))
        .anySatisfy(
            days ->
                assertThat(days.values().stream().mapToInt(Integer::intValue).sum())
                    .isGreaterThan(30));
  }

  @Test
  void departmentsGetTheirsAtDifferentTimes() {
    assertThat(installed(Department.ENGINEERING).keySet())
        .doesNotContainAnyElementsOf(installed(Department.SALES).keySet());
  }
}
