package org.scrubjay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Rule;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteNames;
import org.scrubjay.note.NoteReading;
import org.scrubjay.policy.Policies;
import org.scrubjay.rules.Rules;

class AuditTest {
  private static final Policies POLICIES = Policies.shipped();
  private static CodeBook book;

  @BeforeAll
  static void open() {
    book = BuiltinCodeBook.open();
  }

  @AfterAll
  static void close() {
    book.close();
  }

  static Stream<Object[]> notes() {
    return Stream.of(
        new Object[] {"CT without 3D", "a.claim", "CPT: 74177", 1, 0},
        new Object[] {"CT with 3D", "a.claim", "CPT: 74177, 76377", 1, 1},
        new Object[] {"3D of one of two", "a.claim", "CPT: 74177, 70551, 76376", 2, 1},
        new Object[] {"components of one study", "a.claim", "CPT: 74177-26\n     74177-TC", 1, 0},
        new Object[] {"two sides", "a.claim", "CPT: 73721-RT, 73721-LT, 76376", 2, 1},
        new Object[] {
          "another day", "a.claim", "CPT: 74177\nDOS: 2025-03-15\nCPT: 70551, 76377", 2, 1
        },
        new Object[] {"radiograph", "a.claim", "CPT: 71046, 76377", 0, 0},
        new Object[] {"software is no study", "a.claim", "CPT: 75574, 75580", 1, 0},
        new Object[] {"template", "a.template.txt", "CPT: 74177, 76377", 0, 0},
        new Object[] {
          "report with 3D",
          "a.report",
          "EXAM: CT pelvis\nTECHNIQUE: Volume rendered images.\nFINDINGS: A fracture of the hip.",
          1,
          1
        },
        new Object[] {
          "report with reformats only",
          "a.report",
          "EXAM: CT pelvis\nTECHNIQUE: Coronal reformats.\nFINDINGS: A fracture of the hip.",
          1,
          0
        },
        new Object[] {
          "angiography always has 3D",
          "a.report",
          "EXAM: CT angiogram of the chest\nTECHNIQUE: MIP images.\nFINDINGS: No embolus seen.",
          1,
          0
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notes")
  void countsStudies(String title, String name, String text, int studies, int threed) {
    List<Study> found = facts(name, "DOS: 2025-03-14\n" + text).studies();
    assertThat(found).hasSize(studies);
    assertThat(found).filteredOn(Study::threed).hasSize(threed);
  }

  @Test
  void saysWhatTheCodeBookDoesNotKnow() {
    assertThat(facts("a.claim", "DOS: 2025-03-14\nCPT: 99213, 70009").unknownCodes())
        .containsExactly("70009");
  }

  @Test
  void comparesWithTheContractorWhoPays() {
    String novitas = "PAYER: Medicare Part B\nMAC: Novitas JL\nDOS: 2025-03-14\n";
    List<NoteFacts> notes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      notes.add(facts(i + ".claim", novitas + "CPT: 74177"));
    }
    assertThat(expectation(notes).outcome()).isEqualTo(Expectation.Outcome.WITHIN);
    notes.add(facts("4.claim", novitas + "CPT: 74177, 76377"));
    assertThat(expectation(notes).share()).isEqualTo(new Share(5, 1));
    assertThat(expectation(notes).outcome())
        .as("20% exactly")
        .isEqualTo(Expectation.Outcome.WITHIN);
    notes.add(facts("5.claim", novitas + "CPT: 74177, 76377"));
    assertThat(expectation(notes).outcome()).isEqualTo(Expectation.Outcome.ABOVE);
    notes.add(facts("6.claim", "PAYER: Medicare\nDOS: 2025-03-14\nCPT: 74177"));
    notes.add(facts("7.claim", "PAYER: Aetna\nDOS: 2025-03-14\nCPT: 74177, 76377"));
    assertThat(expectation(notes).share()).isEqualTo(new Share(6, 2));
    assertThat(expectation(notes).unknown()).isEqualTo(1);
  }

  @Test
  void checksNothingWhereNobodySaysWhoPays() {
    Expectation expectation = expectation(List.of(facts("a.claim", "CPT: 74177, 76377")));
    assertThat(expectation.outcome()).isEqualTo(Expectation.Outcome.NOT_CHECKED);
    assertThat(expectation.unknown()).isEqualTo(1);
  }

  @Test
  void dividesByTheNotesThatARuleLooksAt() {
    Audit audit =
        audit(
            List.of(
                facts("a.claim", "DOS: 2025-03-14\nCPT: 74177-26-26-26-26-26-26"),
                facts("b.claim", "DOS: 2025-03-14\nCPT: 74177"),
                facts("c.guide.txt", "Bill what was done.")));
    assertThat(audit.rules()).filteredOn(rule -> rule.rule().equals("icd-9-code")).isEmpty();
    assertThat(audit.kinds()).containsEntry(NoteKind.CLAIM, 2).containsEntry(NoteKind.GUIDE, 1);
    audit
        .rules()
        .forEach(
            rule ->
                assertThat(rule.per100().orElseThrow())
                    .isEqualByComparingTo(
                        BigDecimal.valueOf(100L * rule.problems())
                            .divide(
                                BigDecimal.valueOf(rule.looked()),
                                1,
                                java.math.RoundingMode.HALF_UP)));
    assertThat(audit.rules())
        .filteredOn(rule -> rule.rule().equals("diagnosis-pointer"))
        .allMatch(rule -> rule.looked() == 2);
  }

  @ParameterizedTest
  @CsvSource({
    "notes/ct-chest.template.txt, FINDINGS: [], ct-chest",
    "notes/x.report.txt, TEMPLATE: CT Chest, ct-chest",
    "notes/x.report.txt, TEMPLATE: us_thyroid_v2, us_thyroid_v2",
    "notes/x.report.txt, TEMPLATE: of Smith and his wife, notes",
    "notes/ct-chest-0017.report.txt, FINDINGS: none, ct-chest",
    "notes/ct-chestnut.report.txt, FINDINGS: none, notes",
    "out/CT_Chest/2025/x.report.txt, FINDINGS: none, ct-chest",
    "archive/march/x.report.txt, FINDINGS: none, march",
    "x.report.txt, FINDINGS: none, (none)"
  })
  void tellsTheTemplate(String path, String text, String template) {
    NoteFacts known = facts("templates/ct-chest.template.txt", "FINDINGS: []");
    NoteFacts note = facts(path, text);
    assertThat(new TemplateNames(List.of(known, note)).of(note)).isEqualTo(template);
  }

  @Test
  void ordersFiguresTheSameWhateverTheOrderOfNotes() {
    List<NoteFacts> notes =
        List.of(
            facts("b/1.claim", "DOS: 2025-03-14\nCPT: 74177, 76377, 76376"),
            facts("a/1.claim", "DOS: 2025-03-14\nCPT: 74150, 72192"),
            facts("c/1.claim", "DOS: 2025-03-14\nCPT: 74177"));
    List<NoteFacts> turned = List.of(notes.get(2), notes.get(0), notes.get(1));
    assertThat(audit(turned)).isEqualTo(audit(notes));
  }

  private static Expectation expectation(List<NoteFacts> notes) {
    return audit(notes).expectations().get(0);
  }

  private static Audit audit(List<NoteFacts> notes) {
    return Audit.of(notes, Rules.all().stream().map(Rule::info).toList(), POLICIES);
  }

  private static NoteFacts facts(String path, String text) {
    Optional<NoteKind> kind = NoteNames.kindOf(path);
    NoteReading reading = new NoteReading(kind, LocalDate.parse("2025-03-14"));
    return NoteFacts.of(path, new Linter(Rules.all(), book).lint(text, reading), book, POLICIES);
  }
}
