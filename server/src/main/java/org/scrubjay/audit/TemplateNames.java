package org.scrubjay.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.scrubjay.note.NoteKind;

/**
 * Tells which template a note was written from, by what people have. In this order: the template
 * itself; a header field such as {@code TEMPLATE: ct-chest}; a folder or a file name that is, or
 * begins with, the name of a template of the same run; the folder the note stands in.
 */
final class TemplateNames {
  /** How notes that stand in no folder and name no template are shown. */
  static final String NONE = "(none)";

  private static final Pattern ENDING =
      Pattern.compile(
          "(?:\\.(?:template|report|claim|guide))?(?:\\.(?:txt|md|html|claim|report))?$",
          Pattern.CASE_INSENSITIVE);

  /** One word, so that no sentence of a note is ever shown as the name of a template. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\d._+-]*");

  private static final Pattern SEPARATOR = Pattern.compile("[\\s._+-]+");

  /** By the folded name; the longest first. */
  private final Map<String, String> known =
      new TreeMap<>(
          Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

  TemplateNames(Collection<NoteFacts> notes) {
    notes.stream()
        .filter(note -> note.kind() == NoteKind.TEMPLATE)
        .map(note -> stem(last(note.path())))
        .sorted(Comparator.reverseOrder())
        .forEach(name -> known.put(folded(name), name));
  }

  String of(NoteFacts note) {
    List<String> parts = List.of(note.path().split("/"));
    String own = stem(last(note.path()));
    if (note.kind() == NoteKind.TEMPLATE) {
      return own;
    }
    return note.statedTemplate()
        .flatMap(this::named)
        .or(() -> begins(own))
        .or(() -> folder(parts))
        .orElse(parts.size() < 2 ? NONE : parts.get(parts.size() - 2));
  }

  private Optional<String> named(String stated) {
    return Optional.ofNullable(known.get(folded(stem(stated))))
        .or(() -> Optional.of(stated).filter(name -> NAME.matcher(name).matches()));
  }

  private Optional<String> begins(String name) {
    String folded = folded(name);
    return known.entrySet().stream()
        .filter(entry -> folded.equals(entry.getKey()) || folded.startsWith(entry.getKey() + "-"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Optional<String> folder(List<String> parts) {
    for (int i = parts.size() - 2; i >= 0; i--) {
      String name = known.get(folded(parts.get(i)));
      if (name != null) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String stem(String fileName) {
    return ENDING.matcher(fileName).replaceFirst("");
  }

  private static String folded(String name) {
    return SEPARATOR.matcher(name.strip()).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
