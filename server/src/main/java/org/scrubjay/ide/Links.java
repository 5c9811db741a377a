package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Requirement;
import org.scrubjay.text.Span;

/** Places of a note that lead to a document: coverage determinations, articles, policies. */
public final class Links {
  /** Local coverage determinations and articles as people cite them: L33423, A57024. */
  private static final Pattern CITED =
      Pattern.compile("\\b(?:(?i:lcd)\\W{0,3}(L\\d{5})|(?i:article)\\W{0,3}(A\\d{5}))\\b");

  /** The Medicare Coverage Database, which names its pages by these numbers. */
  private static final String DATABASE = "https://www.cms.gov/medicare-coverage-database/view/";

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"')\\]]+[^\\s<>\"')\\].,;]");

  private Links() {}

  /**
   * A link.
   *
   * @param tooltip what the document is
   */
  public record Link(Span span, String target, String tooltip) {}

  public static List<Link> of(Snapshot snapshot) {
    if (!snapshot.isNote()) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    String text = snapshot.source().text();
    Matcher cited = CITED.matcher(text);
    while (cited.find()) {
      int group = cited.group(1) == null ? 2 : 1;
      String number = cited.group(group);
      String page =
          group == 1
              ? "lcd.aspx?lcdid=" + number.substring(1)
              : "article.aspx?articleid=" + number.substring(1);
      links.add(
          new Link(
              new Span(cited.start(group), cited.end(group)),
              DATABASE + page,
              number + " in the Medicare Coverage Database"));
    }
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      links.add(new Link(new Span(address.start(), address.end()), address.group(), ""));
    }
    snapshot.note().mentions().stream()
        .filter(mention -> mention.isProcedure())
        .forEach(mention -> policy(snapshot, mention.span(), mention.code()).ifPresent(links::add));
    links.sort(Comparator.comparing(Link::span));
    return List.copyOf(links);
  }

  /** The first policy with an address that asks something of the code for this payer and day. */
  private static Optional<Link> policy(Snapshot snapshot, Span span, String code) {
    var note = snapshot.note();
    var header = note.claimAt(span).map(claim -> claim.header()).orElse(note.header());
    return snapshot
        .workbench()
        .policies()
        .with(Check.class)
        .filter(
            requirement ->
                requirement.appliesTo().fit(header, code, note.dateAt(span))
                    instanceof org.scrubjay.policy.Fit.Applies)
        .map(Requirement::source)
        .filter(source -> source.url().isPresent())
        .findFirst()
        .map(source -> new Link(span, source.url().get(), source.title()));
  }
}
