package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.List;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;

/** What the book knows about a diagnosis code, for people. */
final class DiagnosisCard {
  private static final int MOST_CHILDREN = 8;
  private static final int MOST_NOTES = 6;

  private DiagnosisCard() {}

  static String of(String code, DateInUse date, CodeBook book) {
    Markdown card = new Markdown();
    card.take("code", book.diagnosis(code, date.date()))
        .ifPresentOrElse(
            known -> describe(card, known, date, book),
            () -> card.paragraph("**" + code + "** · ICD-10-CM · not in the code book"));
    return card.text();
  }

  private static void describe(Markdown card, DiagnosisCode known, DateInUse date, CodeBook book) {
    String title = known.title().isEmpty() ? "" : " · " + Markdown.escape(known.title());
    card.paragraph("**" + known.code() + "** · ICD-10-CM" + title);
    card.paragraph(Validity.words(known.validity(), date));
    if (!known.validity().contains(date.date())) {
      replacement(card, known, date, book);
    } else if (known.billable()) {
      card.paragraph("Billable.");
    } else {
      children(card, book.children(known.code(), date.date()));
    }
    card.take("Excludes1 notes", book.notes(known.code(), date.date()))
        .ifPresent(notes -> excludes1(card, notes));
  }

  private static void replacement(
      Markdown card, DiagnosisCode known, DateInUse date, CodeBook book) {
    if (known.validity().endsBefore(date.date()) && !known.successors().isEmpty()) {
      card.paragraph("Replaced by:");
      card.bullets(
          known.successors().stream()
              .map(
                  code ->
                      book.diagnosis(code, date.date())
                          .found()
                          .map(DiagnosisCard::named)
                          .orElse("**" + code + "**"))
              .toList());
    }
  }

  private static void children(Markdown card, List<DiagnosisCode> children) {
    card.paragraph("A header, not billable; codes below it:");
    List<String> lines = new ArrayList<>();
    children.stream().limit(MOST_CHILDREN).map(DiagnosisCard::named).forEach(lines::add);
    if (children.size() > MOST_CHILDREN) {
      lines.add("and " + (children.size() - MOST_CHILDREN) + " more");
    }
    card.bullets(lines);
  }

  private static void excludes1(Markdown card, List<DiagnosisNote> notes) {
    List<DiagnosisNote> own =
        notes.stream().filter(note -> note.kind() == DiagnosisNote.Kind.EXCLUDES1).toList();
    List<String> lines = new ArrayList<>();
    own.stream()
        .limit(MOST_NOTES)
        .map(note -> Markdown.escape(note.text()) + " (note at " + note.carrier() + ")")
        .forEach(lines::add);
    if (own.size() > MOST_NOTES) {
      lines.add("and " + (own.size() - MOST_NOTES) + " more");
    }
    if (!lines.isEmpty()) {
      card.paragraph("Excludes1, not coded together with it:");
      card.bullets(lines);
    }
  }

  private static String named(DiagnosisCode code) {
    return "**" + code.code() + "** " + Markdown.escape(code.title());
  }
}
