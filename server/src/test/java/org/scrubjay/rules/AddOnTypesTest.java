package org.scrubjay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scrubjay.codes.AddOn;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.MedicareTables;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Severity;

/** What the three types of add-on codes come to; the codes are invented. */
class AddOnTypesTest {

  @Test
  void typeOneListsEveryPrimary() {
    assertThat(only(lint(1, Optional.of("11111"), "CPT: 22222\n     33333\n")).severity())
        .isEqualTo(Severity.ERROR);
    assertThat(lint(1, Optional.of("11111"), "CPT: 11111\n     22222\n").problems()).isEmpty();
  }

  @Test
  void typeThreeListsSomePrimaries() {
    Problem problem = only(lint(3, Optional.of("11111"), "CPT: 22222\n     33333\n"));
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    assertThat(problem.message()).contains("contractors may add to, 11111");
  }

  @Test
  void typeTwoLeavesThePrimariesToContractors() {
    assertThat(only(lint(2, Optional.empty(), "CPT: 22222\n")).severity()).isEqualTo(Severity.HINT);
    LintResult beside = lint(2, Optional.empty(), "CPT: 22222\n     33333\n");
    assertThat(beside.problems()).isEmpty();
    assertThat(beside.unchecked())
        .anyMatch(unchecked -> unchecked.reason().contains("contractors decide"));
  }

  @Test
  void thePrimaryHasTheSameDay() {
    assertThat(lint(1, Optional.of("11111"), "CPT: 11111 03/13/2025\n     22222\n").problems())
        .hasSize(1);
  }

  private static LintResult lint(int kind, Optional<String> primary, String lines) {
    return NoteCheck.note("CLAIM: professional\nDOS: 03/14/2025\n" + lines)
        .lint(
            List.of(Rules.named("add-on-without-primary").orElseThrow()),
            new AddOnBook(kind, primary));
  }

  private static Problem only(LintResult result) {
    assertThat(result.problems()).hasSize(1);
    return result.problems().get(0);
  }

  /** A book in which 22222 is an add-on code. */
  private static final class AddOnBook extends NoCodes {
    private static final Edition EDITION =
        new Edition(
            CodeSet.NCCI_ADDONS,
            "2025Q1",
            LocalDate.of(2025, 1, 1),
            Optional.empty(),
            false,
            1,
            SourceRef.of("an invented add-on file"));

    private final int kind;
    private final Optional<String> primary;

    private AddOnBook(int kind, Optional<String> primary) {
      this.kind = kind;
      this.primary = primary;
    }

    @Override
    public MedicareTables medicare() {
      return new MedicareTables() {
        @Override
        public Answer<List<AddOn>> addOns(String code, LocalDate date) {
          return code.equals("22222")
              ? new Answer.Found<>(
                  List.of(
                      new AddOn(
                          code,
                          primary,
                          kind,
                          Period.ALWAYS,
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty())),
                  EDITION)
              : new Answer.None<>(EDITION);
        }
      };
    }
  }
}
