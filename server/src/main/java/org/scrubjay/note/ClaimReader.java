package org.scrubjay.note;

import java.util.ArrayList;
import java.util.List;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.text.Span;

/** Gathers the listed codes of a note into claims, one for each date of service. */
final class ClaimReader {
  private final NoteTree tree;
  private final MentionReader.Mentions mentions;
  private final ServiceLineReader serviceLines;

  private ClaimReader(NoteTree tree, NoteKind kind, MentionReader.Mentions mentions) {
    this.tree = tree;
    this.mentions = mentions;
    this.serviceLines = new ServiceLineReader(tree, kind, mentions.known());
  }

  static List<Claim> read(
      NoteTree tree, NoteKind kind, MentionReader.Mentions mentions, Header base) {
    return new ClaimReader(tree, kind, mentions).claims(base);
  }

  private List<Claim> claims(Header base) {
    List<Claim> claims = new ArrayList<>();
    Header header = base;
    for (List<Line> group : groups()) {
      header = HeaderReader.read(group.stream(), tree, header);
      Span span = group.get(0).span().cover(group.get(group.size() - 1).span());
      List<Spotted> listed =
          mentions.spotted().stream()
              .filter(spot -> spot.listed() && span.contains(spot.mention().span()))
              .toList();
      List<ServiceLine> lines =
          listed.stream()
              .filter(spot -> spot.mention().isProcedure())
              .filter(spot -> spot.element() instanceof Element.ServiceLineNode)
              .map(serviceLines::read)
              .toList();
      List<Diagnosis> diagnoses =
          listed.stream()
              .filter(spot -> spot.mention().isDiagnosis())
              .map(spot -> new Diagnosis(spot.mention(), spot.pointer()))
              .toList();
      if (!lines.isEmpty() || !diagnoses.isEmpty()) {
        claims.add(new Claim(span, header, lines, diagnoses));
      }
    }
    return claims;
  }

  /** The lines of the note, cut where a new date of service follows codes of the one before. */
  private List<List<Line>> groups() {
    List<List<Line>> groups = new ArrayList<>();
    List<Line> group = new ArrayList<>();
    boolean dated = false;
    for (Line line : tree.lines().toList()) {
      boolean date =
          line.all(Element.Label.class).anyMatch(label -> label.is(LabelRole.DATE_OF_SERVICE));
      if (date && dated && hasListed(group)) {
        groups.add(group);
        group = new ArrayList<>();
      }
      dated |= date;
      group.add(line);
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private boolean hasListed(List<Line> group) {
    if (group.isEmpty()) {
      return false;
    }
    Span span = group.get(0).span().cover(group.get(group.size() - 1).span());
    return mentions.spotted().stream()
        .anyMatch(spot -> spot.listed() && span.contains(spot.mention().span()));
  }
}
