package org.scrubjay.ide;

import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.ModifierCode;

/** What the book knows about a modifier, for people. */
final class ModifierCard {
  private ModifierCard() {}

  static String of(String modifier, DateInUse date, CodeBook book) {
    Markdown card = new Markdown();
    card.take("modifier", book.modifier(modifier, date.date()))
        .ifPresentOrElse(
            known -> describe(card, known, date),
            () -> card.paragraph("**" + modifier + "** · modifier · not in the code book"));
    return card.text();
  }

  private static void describe(Markdown card, ModifierCode known, DateInUse date) {
    card.paragraph("**" + known.modifier() + "** · modifier · " + Markdown.escape(known.label()));
    card.paragraph(Validity.words(known.validity(), date));
    if (known.ncciAssociated()) {
      card.paragraph(
          "NCCI-associated: it can bypass a pair edit with indicator 1, when the record supports"
              + " it.");
    }
  }
}
