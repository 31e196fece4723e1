package dev.lapwing.pipeline.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Founding;
import dev.lapwing.pipeline.simulate.company.Office;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

  private static final Company COMPANY = Founding.of(200, 1);

  @ParameterizedTest
  @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"})
  void easterIsWhenTheChurchesSay(LocalDate easter) {
    assertThat(Holidays.easter(easter.getYear())).isEqualTo(easter);
  }

  @ParameterizedTest
  @CsvSource({
    "lis,2026-04-25,true", "lis,2026-04-06,false", "lon,2026-04-06,true", "lon,2026-05-25,true",
    "nyc,2026-11-26,true", "nyc,2026-11-19,false", "blr,2026-04-03,false", "syd,2026-06-08,true"
  })
  void everyOfficeHasItsOwn(String office, LocalDate date, boolean holiday) {
    assertThat(Holidays.on(date, office(office))).isEqualTo(holiday);
  }

  @Test
  void nobodyHasAHolidayOnAnOrdinaryTuesday() {
    assertThat(COMPANY.offices())
        .noneMatch(office -> Holidays.on(LocalDate.of(2026, 3, 10), office));
  }

  private static Office office(String code) {
    return COMPANY.offices().stream().filter(o -> o.code().equals(code)).findFirst().orElseThrow();
  }
}
