package dev.lapwing.pipeline.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Founding;
import dev.lapwing.pipeline.simulate.company.Period;
import dev.lapwing.pipeline.simulate.vendor.Source;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrdinaryLifeTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final int PEOPLE = 250;
  private static final Company COMPANY = Founding.of(PEOPLE, 6, new Period(MONDAY, 42));

  private final OrdinaryLife life = new OrdinaryLife(COMPANY, new Calendar(COMPANY, 6), 6);

  @Test
  void aPersonWritesSomeFiftyLinesADay() {
    Map<String, Integer> lines = new HashMap<>();
    for (int day = 0; day < 7; day++) {
      life.plan(
          MONDAY.plusDays(day), (time, entry) -> lines.merge(entry.source(), 1, Integer::sum));
    }
    assertThat(lines).containsOnlyKeys(Source.all());
    int all = lines.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(all / (double) PEOPLE / 7).isBetween(40.0, 62.0);
  }

  @Test
  void nothingOfADayLiesMoreThanADayBeforeItInUtc() {
    List<Long> times = new ArrayList<>();
    life.plan(MONDAY, (time, entry) -> times.add(time));
    long earliest =
        MONDAY
            .minusDays(OrdinaryLife.AHEAD)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant()
            .toEpochMilli();
    assertThat(times).isNotEmpty().allMatch(time -> time >= earliest);
  }
}
