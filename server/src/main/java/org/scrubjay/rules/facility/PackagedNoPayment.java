package org.scrubjay.rules.facility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.NoteKind;

/** A line that brings no payment of its own, because another one includes it. */
public final class PackagedNoPayment implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "packaged-no-payment",
          "facility",
          Severity.INFO,
          "A line of a hospital outpatient claim that is packaged into another one.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.GUIDE));
  private static final Pattern SPEAKS_OF_CHARGING =
      Pattern.compile("(?i)\\bcharg(?:e|es|ed|ing)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    if (checkup.note().kind() == NoteKind.GUIDE) {
      checkGuide(checkup, verdicts);
      return;
    }
    for (Claim claim : checkup.note().claims()) {
      List<OutpatientLines.Paid> lines = OutpatientLines.of(checkup, claim, verdicts);
      // Beside a J1 service everything is packaged, and comprehensive-apc-packages says so.
      if (lines.stream().noneMatch(paid -> paid.is("J1"))) {
        for (OutpatientLines.Paid paid : lines) {
          reason(paid, lines)
              .ifPresentOrElse(why -> verdicts.problem(problem(paid, why)), verdicts::passed);
        }
      }
    }
  }

  /** A guide that says when to charge for a service speaks to hospitals too. */
  private static void checkGuide(Checkup checkup, Verdicts verdicts) {
    if (!SPEAKS_OF_CHARGING.matcher(checkup.note().tree().source().text()).find()) {
      return;
    }
    Map<String, CodeMention> packaged = new LinkedHashMap<>();
    Optional<SourceRef> source = Optional.empty();
    for (CodeMention mention :
        checkup.note().mentions().stream().filter(CodeMention::isProcedure).toList()) {
      Answer<OutpatientRow> answer =
          newest(checkup.book(), mention.code(), checkup.note().dateAt(mention.span()));
      if (answer.found().filter(row -> row.status().equals("N")).isPresent()) {
        packaged.putIfAbsent(mention.code(), mention);
        source =
            answer
                .answeredBy()
                .map(
                    edition ->
                        edition.source().withDetail("status indicator N in " + edition.name()));
      } else {
        answer.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
      }
    }
    if (!packaged.isEmpty()) {
      verdicts.problem(guideProblem(List.copyOf(packaged.values()), source));
    }
  }

  /** The row of the newest edition up to {@code date} that holds the code. */
  private static Answer<OutpatientRow> newest(CodeBook book, String code, LocalDate date) {
    return Stream.concat(
            Stream.of(date),
            book.editions().stream()
                .filter(edition -> edition.set() == CodeSet.OPPS && edition.reaches(date))
                .map(Edition::from)
                .sorted(Comparator.reverseOrder()))
        .map(day -> book.outpatient(code, day))
        .filter(answer -> answer.found().isPresent())
        .findFirst()
        .orElseGet(() -> book.outpatient(code, date));
  }

  private static Problem guideProblem(List<CodeMention> packaged, Optional<SourceRef> source) {
    CodeMention first = packaged.get(0);
    String codes = packaged.stream().map(CodeMention::code).collect(Collectors.joining(", "));
    return Problem.of(
            INFO,
            first.span(),
            "Medicare pays hospitals nothing of its own for "
                + codes
                + " (status indicator N, always packaged). Say that the charge is reported and no"
                + " separate payment follows, or that this is about professional claims.")
        .withCode(first.code())
        .withRelated(
            packaged.subList(1, packaged.size()).stream()
                .map(mention -> new Related("packaged too", mention.span()))
                .toList())
        .withSource(source);
  }

  /** Why the line is packaged, if it is (CMS, OPPS Addendum D1). */
  private static Optional<String> reason(
      OutpatientLines.Paid paid, List<OutpatientLines.Paid> lines) {
    return switch (paid.row().status()) {
      case "N" -> Optional.of("it is always packaged (status indicator N)");
      case "Q1" -> beside(paid, lines, "S", "T", "V");
      case "Q2" -> beside(paid, lines, "T");
      default -> Optional.empty();
    };
  }

  private static Optional<String> beside(
      OutpatientLines.Paid paid, List<OutpatientLines.Paid> lines, String... statuses) {
    return lines.stream()
        .filter(other -> other.date().equals(paid.date()) && other.is(statuses))
        .findFirst()
        .map(
            other ->
                "with status indicator "
                    + paid.row().status()
                    + " it is packaged into "
                    + other.line().code()
                    + " (status indicator "
                    + other.row().status()
                    + ")");
  }

  private static Problem problem(OutpatientLines.Paid paid, String why) {
    return Problem.of(
            INFO,
            paid.line().mention().span(),
            paid.line().code()
                + " is not paid by itself on "
                + paid.date()
                + ": "
                + why
                + ". Report it with its charge, which later rates are made from, and expect no"
                + " payment.")
        .withCode(paid.line().code())
        .withSource(paid.source());
  }
}
