package org.scrubjay.rules.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.note.tables.Cell;
import org.scrubjay.note.tables.ColumnMeaning;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.GuideTables;
import org.scrubjay.text.Span;

/** Revenue codes that a guide recommends here and does not recommend there. */
public final class RevenueCodesInconsistent implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "revenue-codes-inconsistent",
          "facility",
          Severity.INFO,
          "A guide recommends revenue codes that repeat or contradict each other.",
          Set.of(NoteKind.GUIDE));
  private static final String CODE = "0\\d{2}[\\dXx]";
  private static final Pattern ONE = Pattern.compile("\\b" + CODE + "\\b");
  private static final Wording LIST =
      Wording.of(
          "(?i)\\brevenue codes? (?:of )?("
              + CODE
              + "(?:(?:, ?(?:and |or )?| or | and )"
              + CODE
              + ")*)");

  /** One recommendation: the codes in it, in order. */
  private record Advice(Span span, List<Stated<String>> codes) {
    Optional<Stated<String>> other(String code) {
      return codes.stream()
          .filter(stated -> !stated.value().equals(code))
          .filter(
              stated -> !isFamily(stated.value()) && family(stated.value()).equals(family(code)))
          .findFirst();
    }

    boolean has(String code) {
      return codes.stream().anyMatch(stated -> stated.value().equals(code));
    }

    String words() {
      return codes.stream().map(Stated::value).collect(Collectors.joining(", "));
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    if (!checkup.note().tree().readable().contains("evenue")) {
      return;
    }
    List<Advice> all = advices(checkup.note());
    for (Advice advice : all) {
      Optional<Stated<String>> inside =
          advice.codes().stream()
              .filter(code -> !isFamily(code.value()) && advice.has(family(code.value())))
              .findFirst();
      if (inside.isPresent()) {
        verdicts.problem(redundant(advice, inside.get()));
      } else {
        verdicts.passed();
      }
    }
    contradiction(all).ifPresent(verdicts::problem);
  }

  private static List<Advice> advices(Note note) {
    List<Advice> advices = new ArrayList<>();
    Matcher list = LIST.matcher(note);
    while (list.find()) {
      advices.add(advice(note, new Span(list.start(1), list.end(1))));
    }
    for (GuideTable table : GuideTables.of(note)) {
      table
          .columns(ColumnMeaning.REVENUE_CODE)
          .flatMap(at -> table.rows().stream().map(row -> row.cells().get(at)))
          .filter(cell -> ONE.matcher(cell.text()).find())
          .map(Cell::span)
          .forEach(span -> advices.add(advice(note, span)));
    }
    return advices;
  }

  private static Advice advice(Note note, Span span) {
    List<Stated<String>> codes = new ArrayList<>();
    Matcher one = ONE.matcher(note.text(span));
    while (one.find()) {
      codes.add(
          new Stated<>(
              one.group().replace('x', 'X'),
              new Span(span.start() + one.start(), span.start() + one.end())));
    }
    return new Advice(span, codes);
  }

  private static Problem redundant(Advice advice, Stated<String> inside) {
    return Problem.of(
        INFO,
        inside.span(),
        inside.value()
            + " is one of "
            + family(inside.value())
            + ", which stands in the same list ("
            + advice.words()
            + "). Say which last digit the payer wants.");
  }

  /** One code recommended alone where another place wants another one of its family. */
  private static Optional<Problem> contradiction(List<Advice> all) {
    return all.stream()
        .filter(advice -> advice.codes().size() == 1 && !isFamily(advice.codes().get(0).value()))
        .flatMap(
            alone ->
                all.stream()
                    .filter(other -> other != alone && !other.has(alone.codes().get(0).value()))
                    .flatMap(other -> other.other(alone.codes().get(0).value()).stream())
                    .limit(1)
                    .map(other -> contradiction(alone.codes().get(0), other)))
        .findFirst();
  }

  private static Problem contradiction(Stated<String> here, Stated<String> there) {
    return Problem.of(
            INFO,
            here.span(),
            here.value()
                + " is recommended here, "
                + there.value()
                + " elsewhere in this guide. Both are of "
                + family(here.value())
                + "; say which one is for which payer.")
        .withRelated(List.of(new Related("The other recommendation", there.span())));
  }

  private static boolean isFamily(String code) {
    return code.endsWith("X");
  }

  private static String family(String code) {
    return code.substring(0, code.length() - 1) + "X";
  }
}
