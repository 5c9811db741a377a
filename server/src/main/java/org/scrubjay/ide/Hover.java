package org.scrubjay.ide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Setting;
import org.scrubjay.grammar.DirectiveContent;
import org.scrubjay.grammar.Element;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.note.Claim;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;
import org.scrubjay.text.Span;

/**
 * What the note's codes, modifiers and comments mean.
 *
 * @param span what the text is about
 * @param markdown CommonMark
 */
public record Hover(Span span, String markdown) {

  /** What there is to say at {@code offset}; nothing for most of a note. */
  public static Optional<Hover> at(Snapshot snapshot, int offset) {
    if (!snapshot.isNote()) {
      return Optional.empty();
    }
    return code(snapshot, offset)
        .or(() -> modifier(snapshot, offset))
        .or(() -> ruleName(snapshot, offset));
  }

  private static Optional<Hover> code(Snapshot snapshot, int offset) {
    Note note = snapshot.note();
    return note.mentions().stream()
        .filter(mention -> mention.span().touches(offset))
        // At a border the code that begins there is meant.
        .reduce((before, after) -> after)
        .flatMap(mention -> card(snapshot, note, mention));
  }

  private static Optional<Hover> card(Snapshot snapshot, Note note, CodeMention mention) {
    CodeBook book = snapshot.workbench().book();
    DateInUse date = DateInUse.at(note, mention.span());
    return switch (mention.kind()) {
      case PROCEDURE -> {
        List<String> modifiers =
            lineAt(note, mention.span())
                .map(line -> line.modifiers().stream().map(Stated::value).toList())
                .orElse(List.of());
        Optional<Setting> setting = note.claimAt(mention.span()).flatMap(Claim::setting);
        String card = ProcedureCard.of(mention.code(), modifiers, setting, date, book);
        String policies =
            PolicyNotes.of(
                snapshot.workbench().policies(),
                note.claimAt(mention.span()).map(Claim::header).orElse(note.header()),
                mention.code(),
                date.date());
        yield Optional.of(
            new Hover(mention.span(), policies.isEmpty() ? card : card + "\n\n" + policies));
      }
      case DIAGNOSIS ->
          Optional.of(new Hover(mention.span(), DiagnosisCard.of(mention.code(), date, book)));
      // What it should have been is for a rule to say, with the reasons.
      case NUMERIC_DIAGNOSIS, ICD9_DIAGNOSIS -> Optional.empty();
    };
  }

  private static Optional<Hover> modifier(Snapshot snapshot, int offset) {
    Note note = snapshot.note();
    return lines(note)
        .flatMap(line -> line.modifiers().stream())
        .filter(modifier -> modifier.span().touches(offset))
        .reduce((before, after) -> after)
        .map(
            modifier ->
                new Hover(
                    modifier.span(),
                    ModifierCard.of(
                        modifier.value(),
                        DateInUse.at(note, modifier.span()),
                        snapshot.workbench().book())));
  }

  private static Optional<Hover> ruleName(Snapshot snapshot, int offset) {
    return snapshot
        .tree()
        .elements()
        .filter(Element.Directive.class::isInstance)
        .map(element -> ((Element.Directive) element).content())
        .filter(DirectiveContent.Ignore.class::isInstance)
        .flatMap(content -> ((DirectiveContent.Ignore) content).rules().stream())
        .filter(rule -> rule.touches(offset))
        .findFirst()
        .flatMap(rule -> rulePage(snapshot, rule));
  }

  private static Optional<Hover> rulePage(Snapshot snapshot, Span span) {
    String name = snapshot.source().text(span);
    return snapshot.workbench().rules().stream()
        .map(rule -> rule.info())
        .filter(info -> info.name().equals(name))
        .findFirst()
        .map(info -> new Hover(span, ruleText(info)));
  }

  private static String ruleText(RuleInfo info) {
    return "**"
        + info.name()
        + "** · rule · "
        + info.severity().id()
        + "\n\n"
        + Markdown.escape(info.summary());
  }

  private static Optional<ServiceLine> lineAt(Note note, Span span) {
    return lines(note).filter(line -> line.span().contains(span)).findFirst();
  }

  private static Stream<ServiceLine> lines(Note note) {
    return note.claims().stream().flatMap(claim -> claim.lines().stream());
  }
}
