package org.scrubjay.note;

import java.util.ArrayList;
import java.util.Iterator;
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
    for (Group group : groups()) {
      header = HeaderReader.read(group.lines.stream(), tree, header);
      List<ServiceLine> lines =
          group.listed.stream()
              .filter(spot -> spot.mention().isProcedure())
              .filter(spot -> spot.element() instanceof Element.ServiceLineNode)
              .map(serviceLines::read)
              .toList();
      List<Diagnosis> diagnoses =
          group.listed.stream()
              .filter(spot -> spot.mention().isDiagnosis())
              .map(spot -> new Diagnosis(spot.mention(), spot.pointer()))
              .toList();
      if (!lines.isEmpty() || !diagnoses.isEmpty()) {
        claims.add(new Claim(group.span(), header, lines, diagnoses));
      }
    }
    return claims;
  }

  /** The lines of the note, cut where a new date of service follows codes of the one before. */
  private List<Group> groups() {
    Iterator<Spotted> listed = mentions.spotted().stream().filter(Spotted::listed).iterator();
    Spotted next = listed.hasNext() ? listed.next() : null;
    List<Group> groups = new ArrayList<>();
    Group group = new Group();
    boolean dated = false;
    for (Line line : (Iterable<Line>) tree.lines()::iterator) {
      boolean date = hasDate(line);
      if (date && dated && !group.listed.isEmpty()) {
        groups.add(group);
        group = new Group();
      }
      dated |= date;
      group.lines.add(line);
      while (next != null && line.span().contains(next.mention().span())) {
        group.listed.add(next);
        next = listed.hasNext() ? listed.next() : null;
      }
    }
    if (!group.lines.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static boolean hasDate(Line line) {
    for (Element element : line.elements()) {
      if (element instanceof Element.Label label && label.is(LabelRole.DATE_OF_SERVICE)) {
        return true;
      }
    }
    return false;
  }

  /** The lines that share a date of service, and the codes listed on them. */
  private static final class Group {
    private final List<Line> lines = new ArrayList<>();
    private final List<Spotted> listed = new ArrayList<>();

    Span span() {
      return lines.get(0).span().cover(lines.get(lines.size() - 1).span());
    }
  }
}
