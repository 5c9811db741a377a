package org.scrubjay.rules.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Imaging;
import org.scrubjay.codes.Procedure;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.note.ServiceLine;

/** A billed imaging code with what the code book says of its exam. */
public record BilledImaging(
    ServiceLine line, Procedure procedure, Imaging imaging, Edition edition) {

  public String code() {
    return line.code();
  }

  /**
   * Whether one code is billed, on however many lines: of several nobody knows which one the
   * report's title is for.
   */
  public static boolean isOneCode(Note note) {
    return note.claims().stream()
            .flatMap(claim -> claim.lines().stream())
            .map(ServiceLine::code)
            .distinct()
            .count()
        == 1;
  }

  /**
   * The billed imaging codes that {@code matters} is true of, each code once. Codes that the book
   * cannot tell of are reported as not checked.
   */
  public static List<BilledImaging> of(
      Checkup checkup, Verdicts verdicts, Predicate<Imaging> matters) {
    List<BilledImaging> billed = new ArrayList<>();
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        Answer<Procedure> answer =
            checkup.book().procedure(line.code(), checkup.note().dateOf(claim, line));
        answer.notChecked().ifPresent(verdicts::notChecked);
        if (answer instanceof Answer.Found<Procedure> found
            && billed.stream().noneMatch(known -> known.code().equals(line.code()))) {
          found
              .value()
              .imaging()
              .filter(matters)
              .ifPresent(
                  imaging ->
                      billed.add(new BilledImaging(line, found.value(), imaging, found.edition())));
        }
      }
    }
    return billed;
  }
}
