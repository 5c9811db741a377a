package org.scrubjay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.note.Header;
import org.scrubjay.note.Stated;
import org.scrubjay.text.Span;

class PoliciesTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/scrubjay/policies");
  private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

  @Test
  void everyFileInTheFolderShipsAndIsSound() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> all = files.sorted().toList();
      for (Path file : all) {
        assertThat(Policies.read(Files.readString(file)).problems()).as(file.toString()).isEmpty();
      }
      assertThat(Policies.shipped().all()).hasSameSizeAs(all);
    }
  }

  @Test
  void theVocabularyOfKindsIsFixed() {
    assertThat(Check.class.getPermittedSubclasses())
        .extracting(Class::getSimpleName)
        .containsExactly(
            "RequiresDiagnosis",
            "RequiresProcedure",
            "ExcludesProcedure",
            "RequiresStatement",
            "ForbidsStatement",
            "NumericRange",
            "UnitsPer",
            "Advice",
            "PriorAuthorization",
            "Bundles");
  }

  /** The code book's table of contractors is the authority on their names and jurisdictions. */
  @Test
  void everyContractorHasExactlyOnePositionOnFfrCt() throws IOException {
    Map<String, Set<String>> positions = new HashMap<>();
    Policies.shipped().all().stream()
        .flatMap(policy -> policy.requirements().stream())
        .filter(requirement -> requirement.appliesTo().codes().contains("75580"))
        .filter(requirement -> !requirement.appliesTo().macs().isEmpty())
        .forEach(
            requirement ->
                requirement
                    .appliesTo()
                    .macs()
                    .forEach(
                        mac ->
                            positions
                                .computeIfAbsent(mac, any -> new HashSet<>())
                                .add(requirement.message())));
    for (String row : Files.readAllLines(Path.of("src/main/codebook/mac-jurisdictions.tsv"))) {
      String[] cells = row.split("\t");
      if (row.startsWith("#") || cells[0].equals("mac")) {
        continue;
      }
      Set<String> ofTheName = positions.get(cells[0]);
      assertThat(ofTheName).as(cells[0]).hasSize(1);
      for (String jurisdiction : cells[1].split(" ")) {
        assertThat(positions.get(jurisdiction)).as(jurisdiction).isEqualTo(ofTheName);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Medicare Part B, NGS JK, 75580, L33559",
    "Medicare, Noridian JE, 75580, L38613",
    ", Palmetto GBA JJ, 75580, L38278",
    "Medicare, National Government Services, 75580, L33559",
    "medicare part b, jurisdiction J15 (CGS), 75580, L38771",
    "Medicare, Novitas Solutions JH, 75580, ''",
    "Medicare Advantage (Aetna), NGS JK, 75580, ''",
    "Aetna, NGS JK, 75580, ''",
    "Medicare, NGS JK, 75574, ''",
  })
  void findsTheContractorsDiagnoses(String payer, String mac, String code, String lcd) {
    Header header = header(payer, mac);
    String found =
        Policies.shipped()
            .with(Check.RequiresDiagnosis.class)
            .filter(
                requirement ->
                    requirement.appliesTo().fit(header, code, DAY) instanceof Fit.Applies)
            .map(requirement -> requirement.message().replaceAll(".*\\b(L\\d{5})\\b.*", "$1"))
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(lcd);
  }

  @Test
  void whatTheNoteDoesNotSayIsUnknown() {
    AppliesTo appliesTo =
        Policies.shipped()
            .with(Check.RequiresDiagnosis.class)
            .findFirst()
            .orElseThrow()
            .appliesTo();
    assertThat(appliesTo.fit(header(null, null), "75580", DAY))
        .isEqualTo(new Fit.Unknown("no payer is stated"));
    assertThat(appliesTo.fit(header("Medicare", null), "75580", DAY))
        .isEqualTo(new Fit.Unknown("no Medicare contractor (MAC) is stated"));
    assertThat(appliesTo.fit(header("Medicare", "CGS"), "75580", LocalDate.of(2023, 12, 31)))
        .isEqualTo(new Fit.AppliesNot());
  }

  @ParameterizedTest
  @CsvSource({
    "I20.8, true",
    "I20.89, true",
    "I25.10, true",
    "I25.101, false",
    "R07.89, false",
    "I20, false"
  })
  void aStemListsWhatIsBelowIt(String code, boolean listed) {
    Check check =
        Policies.shipped().with(Check.RequiresDiagnosis.class).findFirst().orElseThrow().check();
    assertThat(((Check.RequiresDiagnosis) check).lists(code)).isEqualTo(listed);
  }

  @Test
  void oneBadRequirementLeavesTheOthers() {
    String json =
        """
        {"title": "Ours", "publisher": "Us", "requirements": [
          {"appliesTo": {"codes": ["75580"], "payer": ["x"]}, "message": "m",
           "source": {"title": "t"}, "check": {"kind": "bundles", "into": "it"}},
          {"appliesTo": {"codes": []}, "message": "m",
           "source": {"title": "t"}, "check": {"kind": "bundles", "into": "it"}},
          {"appliesTo": {"codes": ["75574"]}, "message": "m",
           "source": {"title": "t"}, "check": {"kind": "bundles", "into": "it"}}
        ]}
        """;
    var read = Policies.read(json);
    assertThat(read.problems())
        .extracting(problem -> problem.sentence().split(";")[0])
        .containsExactly(
            "requirements[0].appliesTo.payer: there is no such key",
            "requirements[1].appliesTo: the list \"codes\" is missing or empty");
    assertThat(read.value().orElseThrow().requirements())
        .flatExtracting(requirement -> requirement.appliesTo().codes())
        .containsExactly("75574");
  }

  @Test
  void everyRequirementHasASourceAndAKeeper() {
    Policies.shipped().all().stream()
        .flatMap(policy -> policy.requirements().stream())
        .forEach(
            requirement -> {
              assertThat(requirement.source().title()).isNotBlank();
              assertThat(requirement.message()).endsWith(".");
              assertThat(requirement.checkedBy().orElse("a")).matches("[a-z-]+");
            });
  }

  private static Header header(String payer, String mac) {
    return new Header(
        Optional.empty(),
        Optional.ofNullable(payer).map(value -> new Stated<>(value, Span.at(0))),
        Optional.ofNullable(mac).map(value -> new Stated<>(value, Span.at(0))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
