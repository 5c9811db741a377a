package org.scrubjay.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "03/14/2025 | 2025-03-14",
        "3/4/25 | 2025-03-04",
        "10-30-2006 | 2006-10-30",
        "2025-03-14 | 2025-03-14",
        "03.14.2025 | 2025-03-14",
        "March 14, 2025 | 2025-03-14",
        "Mar 14 2025 | 2025-03-14",
        "Sept. 1, 2024 | 2024-09-01",
        "14 Mar 2025 | 2025-03-14",
        "14-MAR-2025 | 2025-03-14",
        "20250314 | 2025-03-14",
        "1/2/99 | 1999-01-02",
        "02/29/2024 | 2024-02-29",
        "02/29/2025 |",
        "13/01/2025 |",
        "25/12/2025 |",
        "yesterday |"
      })
  void datesAsNotesWriteThem(String written, String day) {
    assertThat(Dates.read(written).map(Object::toString).orElse(null)).isEqualTo(day);
  }
}
