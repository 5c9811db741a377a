package org.scrubjay.note;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.mrrt.Mrrt;

/** What a file's name says about the note in it. Upper and lower case are the same. */
public final class NoteNames {
  private static final List<Map.Entry<String, NoteKind>> KIND_BY_ENDING =
      List.of(
          Map.entry(".claim", NoteKind.CLAIM),
          Map.entry(".claim.txt", NoteKind.CLAIM),
          Map.entry(".report", NoteKind.REPORT),
          Map.entry(".report.txt", NoteKind.REPORT),
          Map.entry(".template.txt", NoteKind.TEMPLATE),
          Map.entry(".guide.md", NoteKind.GUIDE),
          Map.entry(".guide.txt", NoteKind.GUIDE));

  private NoteNames() {}

  /** The kind that {@code name}, a file name with or without folders, states. */
  public static Optional<NoteKind> kindOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return KIND_BY_ENDING.stream()
        .filter(entry -> lower.endsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * The kind that {@code name} and the beginning of the file state together: an HTML file is a
   * template when it is an IHE MRRT template.
   *
   * @param head the text, or as much of it as holds an HTML head
   */
  public static Optional<NoteKind> kindOf(String name, CharSequence head) {
    return kindOf(name)
        .or(
            () ->
                isHtml(name) && Mrrt.isTemplate(head)
                    ? Optional.of(NoteKind.TEMPLATE)
                    : Optional.empty());
  }

  /** Whether a search through a folder reads a file of this name without looking into it. */
  public static boolean isNote(String name) {
    return kindOf(name).isPresent() || name.toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  /** Whether only the content can tell if the file is a note, as {@link Mrrt#isTemplate} does. */
  public static boolean isHtml(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".html");
  }
}
