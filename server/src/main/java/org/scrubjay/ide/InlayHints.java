package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.Procedure;
import org.scrubjay.fees.Money;
import org.scrubjay.fees.PricedLine;
import org.scrubjay.fees.Step;
import org.scrubjay.lint.Profile;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.text.Span;

/** What a service line bills and what Medicare is expected to pay for it, behind its end. */
public final class InlayHints {
  /** Longer labels would push the words of the note out of sight. */
  private static final int LONGEST = 40;

  private InlayHints() {}

  /**
   * A hint.
   *
   * @param offset where it stands
   */
  public record Hint(int offset, String label) {}

  /**
   * The hints of the lines that touch {@code range}. A line without amount shows its label alone;
   * nobody who dictates is shown any.
   */
  public static List<Hint> in(Snapshot snapshot, Span range) {
    List<Hint> hints = new ArrayList<>();
    each(
        snapshot,
        (line, priced) -> {
          if (line.span().start() <= range.end() && range.start() <= line.span().end()) {
            label(snapshot, line, priced)
                .ifPresent(label -> hints.add(new Hint(line.span().end(), label)));
          }
        });
    return List.copyOf(hints);
  }

  /** Which payment system the hint at {@code offset} is of, and how its amount came about. */
  public static Optional<String> tooltip(Snapshot snapshot, int offset) {
    List<String> found = new ArrayList<>();
    each(
        snapshot,
        (line, priced) -> {
          if (line.span().end() == offset) {
            found.add(tooltip(priced));
          }
        });
    return found.stream().findFirst();
  }

  private interface Visitor {
    void visit(ServiceLine line, PricedLine priced);
  }

  private static void each(Snapshot snapshot, Visitor visitor) {
    if (!snapshot.isNote() || snapshot.workbench().profile() == Profile.DICTATION) {
      return;
    }
    List<Claim> claims = snapshot.note().claims();
    for (int i = 0; i < claims.size(); i++) {
      List<ServiceLine> lines = claims.get(i).lines();
      for (int j = 0; j < lines.size(); j++) {
        visitor.visit(lines.get(j), snapshot.prices().get(i).lines().get(j));
      }
    }
  }

  private static Optional<String> label(Snapshot snapshot, ServiceLine line, PricedLine priced) {
    Optional<String> words =
        snapshot
            .workbench()
            .book()
            .procedure(line.code(), priced.service().date())
            .found()
            .map(Procedure::label)
            .filter(label -> !label.isEmpty())
            .map(InlayHints::shortened);
    Optional<String> amount =
        priced
            .deniedBeside()
            .map(code -> "denied beside " + code)
            .or(() -> priced.amount().map(Money::words));
    return words
        .map(label -> amount.map(dollars -> label + " · " + dollars).orElse(label))
        .or(() -> amount);
  }

  private static String shortened(String label) {
    if (label.length() <= LONGEST) {
      return label;
    }
    int blank = label.lastIndexOf(' ', LONGEST - 1);
    return label.substring(0, blank > 0 ? blank : LONGEST - 1) + "…";
  }

  private static String tooltip(PricedLine priced) {
    Markdown card = new Markdown();
    card.paragraph(
        Markdown.escape(priced.basis())
            + priced.amount().map(amount -> ": **" + Money.words(amount) + "**").orElse(""));
    card.bullets(priced.steps().stream().map(InlayHints::words).toList());
    priced.unchecked().forEach(card::notChecked);
    return card.text();
  }

  private static String words(Step step) {
    return Markdown.escape(step.what()) + " = " + Money.words(step.amount());
  }
}
