package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.PlaceOfService;
import org.scrubjay.codes.ZipLocality;

class PlacesTest {
  private static final String REST = " Z9   0 A" + " ".repeat(52);

  @Test
  void zipCodesAreReadByColumns() throws Exception {
    TestFile file =
        TestFile.text(
            "ZIP5_OCT2025.txt",
            "AK995010210201" + REST + "20254",
            "CA900010118218RZ9   1 A" + " ".repeat(52) + "20254",
            "TX123",
            "VT050010001499BZ9   0 A" + " ".repeat(52) + "20254");
    ZipLocalityFile reader = new ZipLocalityFile();

    assertThat(reader.recognises(file, Tables.head(file))).isTrue();
    Collected found = Collected.from(reader, file);

    assertThat(found.rows())
        .containsExactly(
            new ZipLocality("99501", "AK", "02102", "01", ZipLocality.Rural.URBAN, false),
            new ZipLocality("90001", "CA", "01182", "18", ZipLocality.Rural.RURAL, true),
            new ZipLocality("05001", "VT", "00014", "99", ZipLocality.Rural.SUPER_RURAL, false));
    assertThat(found.skipped()).containsExactly("3: expected 80 columns with ZIP code and quarter");
    Edition edition = found.editions().get(0);
    assertThat(edition.name()).isEqualTo("2025Q4");
    assertThat(edition.from()).isEqualTo(LocalDate.of(2025, 10, 1));
  }

  static Stream<TestFile> lists() {
    return Stream.of(
        TestFile.text(
            "pos_codes.csv",
            "pos_code,pos_type,pos_name,pos_description",
            "01,Non-Facility,Pharmacy,\"A place, for drugs\"",
            "21,Facility,Inpatient Hospital,A hospital",
            "28,Unassigned,Unassigned,Unassigned"),
        TestFile.workbook(
            "pos.xlsx",
            List.of(
                List.of("POS code", "POS type", "POS name", "POS description"),
                List.of(1, "Non-Facility", "Pharmacy", "A place, for drugs"),
                List.of(21, "Facility", "Inpatient Hospital", "A hospital"),
                List.of("28", "Unassigned", "Unassigned", "Unassigned"))));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void placesOfServiceAreReadFromAnyTable(TestFile file) throws Exception {
    PlaceOfServiceList reader = new PlaceOfServiceList();
    assertThat(reader.recognises(file, Tables.head(file))).isTrue();
    assertThat(Collected.from(reader, file).rows())
        .containsExactly(
            new PlaceOfService("01", "Pharmacy", "A place, for drugs", Optional.of(false)),
            new PlaceOfService("21", "Inpatient Hospital", "A hospital", Optional.of(true)));
  }

  @Test
  void theListOfCmsSaysNothingOfFacilities() throws Exception {
    TestFile file =
        TestFile.text(
            "pos.txt",
            "Place of Service Code(s)\tPlace of Service Name\tPlace of Service Description",
            "11\tOffice\tA location",
            "AB\tWrong\tno digits");
    Collected found = Collected.from(new PlaceOfServiceList(), file);
    assertThat(found.rows())
        .containsExactly(new PlaceOfService("11", "Office", "A location", Optional.empty()));
    assertThat(found.skipped()).containsExactly("3: expected two digits and a name");
  }
}
