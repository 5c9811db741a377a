package org.scrubjay.ide;

import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.UnitLimit;

/** What the book knows about a procedure code, for people. */
final class ProcedureCard {
  private ProcedureCard() {}

  /**
   * @param modifiers those on the service line; the payment of their component comes first
   * @param setting who bills; none shows the unit limits of both settings
   */
  static String of(
      String code,
      List<String> modifiers,
      Optional<Setting> setting,
      DateInUse date,
      CodeBook book) {
    Markdown card = new Markdown();
    Optional<Procedure> known = card.take("code", book.procedure(code, date.date()));
    known.ifPresentOrElse(
        procedure -> describe(card, procedure, date, book),
        () -> card.paragraph("**" + code + "** · not in the code book"));
    Payments payments = new Payments(card, book, date.date());
    payments.physicianFeeSchedule(code, modifiers);
    payments.outpatient(code);
    unitLimits(card, code, setting, date, book);
    known
        .filter(procedure -> !isScrubjayLabel(procedure))
        .ifPresent(procedure -> copyright(card, procedure));
    return card.text();
  }

  private static void describe(Markdown card, Procedure known, DateInUse date, CodeBook book) {
    String whose = isScrubjayLabel(known) ? " *(Scrubjay label, not the CPT descriptor)*" : "";
    card.paragraph(
        "**"
            + known.code()
            + "** · "
            + known.system().title()
            + " · "
            + Markdown.escape(known.label())
            + whose);
    String since =
        known.validity().from().isEmpty()
            ? known.attestedFrom().map(first -> " Seen in files from " + first + " on.").orElse("")
            : "";
    card.paragraph(Validity.words(known.validity(), date) + since);
    if (known.validity().endsBefore(date.date()) && !known.successors().isEmpty()) {
      card.paragraph("Replaced by:");
      card.bullets(known.successors().stream().map(next -> successor(next, date, book)).toList());
    }
    if (!isScrubjayLabel(known)) {
      card.source(known.labelSource());
    }
  }

  private static String successor(String code, DateInUse date, CodeBook book) {
    return book.procedure(code, date.date())
        .found()
        .map(next -> "**" + code + "** " + Markdown.escape(next.label()))
        .orElse("**" + code + "**");
  }

  private static void unitLimits(
      Markdown card, String code, Optional<Setting> setting, DateInUse date, CodeBook book) {
    List<Setting> settings = setting.map(List::of).orElse(List.of(Setting.values()));
    card.bullets(
        settings.stream()
            .flatMap(
                who ->
                    card
                        .take("unit limit, " + who.words(), book.unitLimit(who, code, date.date()))
                        .stream())
            .map(ProcedureCard::words)
            .toList());
  }

  private static String words(UnitLimit limit) {
    String per =
        switch (limit.adjudication()) {
          case LINE -> " a line";
          case DAY_POLICY, DAY_CLINICAL -> " a day";
        };
    return "Unit limit, "
        + limit.setting().words()
        + ": "
        + limit.units()
        + per
        + " (MUE, indicator "
        + limit.adjudication().indicator()
        + ")";
  }

  private static void copyright(Markdown card, Procedure procedure) {
    if (procedure.system() == CodeSystem.CPT) {
      card.paragraph("CPT descriptor © American Medical Association, from your imported files.");
    }
  }

  private static boolean isScrubjayLabel(Procedure procedure) {
    return procedure.system() == CodeSystem.CPT
        && procedure.labelSource().title().contains("Scrubjay");
  }
}
