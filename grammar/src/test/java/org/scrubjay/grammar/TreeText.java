package org.scrubjay.grammar;

import java.util.stream.Collectors;

/** A tree as indented text, for expectations that people can read. White space is left out. */
final class TreeText {
  private final NoteTree tree;
  private final StringBuilder out = new StringBuilder();

  private TreeText(NoteTree tree) {
    this.tree = tree;
  }

  static String of(NoteTree tree) {
    TreeText text = new TreeText(tree);
    tree.sections().forEach(section -> text.section(section, ""));
    return text.out.toString();
  }

  private void section(Section section, String indent) {
    String heading = section.heading().map(label -> tree.text(label.name())).orElse("(none)");
    out.append(indent).append("section ").append(heading).append('\n');
    section.lines().forEach(line -> line(line, indent + "  "));
    section.subsections().forEach(sub -> section(sub, indent + "  "));
  }

  private void line(Line line, String indent) {
    String words =
        line.elements().stream()
            .map(this::element)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    if (!words.isEmpty()) {
      out.append(indent).append(words).append('\n');
    }
  }

  private String element(Element element) {
    String written = tree.text(element.span()).strip();
    if (element instanceof Element.Text) {
      return written;
    }
    if (element instanceof Element.Label label) {
      String roles =
          label.roles().stream().sorted().map(Enum::name).collect(Collectors.joining("+"));
      return "<label" + (roles.isEmpty() ? "" : " " + roles) + ": " + written + ">";
    }
    if (element instanceof Element.ServiceLineNode node) {
      String modifiers =
          node.modifiers().stream()
              .map(modifier -> " mod " + tree.text(modifier.span()))
              .collect(Collectors.joining());
      String units =
          node.units()
              .map(stated -> " units " + stated.count() + (stated.explicit() ? "" : "?"))
              .orElse("");
      return "<procedure " + tree.text(node.code().span()) + modifiers + units + ">";
    }
    if (element instanceof Element.DiagnosisNode node) {
      String shape = node.code().shape() == CodeShape.DECIMAL ? "decimal " : "";
      return "<diagnosis " + shape + tree.text(node.code().span()) + (node.stem() ? " stem>" : ">");
    }
    if (element instanceof Element.CodeRange range) {
      return "<range "
          + tree.text(range.first().span())
          + " to "
          + tree.text(range.last().span())
          + ">";
    }
    if (element instanceof Element.TemplateField field) {
      String options =
          field.options().stream().map(tree::text).collect(Collectors.joining("; ", " {", "}"));
      return "<field "
          + field.form()
          + (field.options().isEmpty() ? "" : options)
          + ": "
          + written
          + ">";
    }
    if (element instanceof Element.Pointers pointers) {
      return "<pointers " + pointers.letters() + ">";
    }
    if (element instanceof Element.PointerMark mark) {
      return "<mark " + mark.letter() + ">";
    }
    if (element instanceof Element.DateText date) {
      return "<date " + date.date().map(Object::toString).orElse("no such day: " + written) + ">";
    }
    if (element instanceof Element.Money money) {
      return "<money " + money.amount() + ">";
    }
    if (element instanceof Element.RevenueCode code) {
      return "<revenue " + code.digits() + ">";
    }
    if (element instanceof Element.Announcement announcement) {
      return "<announces " + announcement.announced() + ": " + written + ">";
    }
    if (element instanceof Element.Directive directive) {
      return "<directive " + directive(directive.content()) + ">";
    }
    if (element instanceof Element.CellBreak) {
      return "<cell>";
    }
    String type = element.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    return "<" + type + ": " + written + ">";
  }

  private String directive(DirectiveContent content) {
    if (content instanceof DirectiveContent.Ignore ignore) {
      String rules = ignore.rules().stream().map(tree::text).collect(Collectors.joining(", "));
      return "ignore "
          + rules
          + (ignore.ownLine() ? " on the next line" : " on this line")
          + ignore.reason().map(reason -> " because: " + tree.text(reason)).orElse("");
    }
    if (content instanceof DirectiveContent.Settings settings) {
      return settings.values().entrySet().stream()
              .sorted(java.util.Map.Entry.comparingByKey())
              .map(entry -> entry.getKey() + "=" + tree.text(entry.getValue()))
              .collect(Collectors.joining(" ", "set ", ""))
          + settings.strays().stream()
              .map(stray -> " stray " + tree.text(stray))
              .collect(Collectors.joining());
    }
    return "unknown " + tree.text(((DirectiveContent.Unknown) content).words());
  }
}
