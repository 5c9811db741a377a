package org.scrubjay.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.note.NoteKind;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Policy;

/**
 * A rule's page, read as a test.
 *
 * @param front the lines between the two rules at its top
 * @param examples its fenced notes, in order
 */
record RulePage(String name, Map<String, String> front, List<Example> examples, String text) {
  private static final Pattern FRONT = Pattern.compile("(?s)\\A---\n(.*?)\n---\n");
  private static final Pattern PART =
      Pattern.compile(
          "(?m)^## (?<heading>.+)$|^```note(?<info>[^\n]*)\n(?<note>(?s:.*?))^```$"
              + "|^```policy\n(?<policy>(?s:.*?))^```$");
  private static final Pattern SETTING =
      Pattern.compile("(kind|as-of|complete|needs|add-on|retired)=(\\S+)");

  /**
   * A fenced note.
   *
   * @param heading the second-level heading it stands under
   * @param complete the code sets that the example takes for complete in the code book
   * @param addOns add-on codes that the example takes for imported, with their primary codes
   * @param retired coverage determinations that the example takes for imported, with their last day
   * @param needsData false for a problem that is seen without any code book
   * @param policies those on the page above it, which are a team's own
   */
  record Example(
      String rule,
      String heading,
      int number,
      NoteCheck note,
      Set<CodeSet> complete,
      Map<String, String> addOns,
      Map<String, LocalDate> retired,
      boolean needsData,
      List<Policy> policies) {
    Example {
      policies = List.copyOf(policies);
      addOns = Map.copyOf(addOns);
      retired = Map.copyOf(retired);
    }

    /** The code book as the example takes it to be. */
    CodeBook over(CodeBook book) {
      return WithTables.of(CompleteSets.of(book, complete), addOns, retired);
    }

    @Override
    public String toString() {
      return rule + ", " + heading + " " + number;
    }
  }

  static RulePage of(String rule) {
    String text = read(rule);
    Matcher front = FRONT.matcher(text);
    if (!front.find()) {
      throw new IllegalArgumentException("the page of " + rule + " has no front lines");
    }
    Map<String, String> values = new TreeMap<>();
    front
        .group(1)
        .lines()
        .map(line -> line.split(": *", 2))
        .forEach(pair -> values.put(pair[0], pair[1]));
    return new RulePage(rule, values, examples(rule, text), text);
  }

  private static List<Example> examples(String rule, String text) {
    List<Example> examples = new ArrayList<>();
    List<Policy> policies = new ArrayList<>();
    String heading = "";
    Matcher part = PART.matcher(text);
    while (part.find()) {
      if (part.group("heading") != null) {
        heading = part.group("heading");
      } else if (part.group("policy") != null) {
        policies.add(Policies.read(part.group("policy")).value().orElseThrow());
      } else {
        NoteCheck note = NoteCheck.note(part.group("note"));
        Matcher setting = SETTING.matcher(part.group("info"));
        Set<CodeSet> complete = EnumSet.noneOf(CodeSet.class);
        Map<String, String> addOns = new TreeMap<>();
        Map<String, LocalDate> retired = new TreeMap<>();
        boolean needsData = true;
        while (setting.find()) {
          switch (setting.group(1)) {
            case "kind" -> note = note.as(NoteKind.ofId(setting.group(2)).orElseThrow());
            case "as-of" -> note = note.on(LocalDate.parse(setting.group(2)));
            case "needs" -> needsData = !setting.group(2).equals("nothing");
            case "add-on" ->
                addOns.put(setting.group(2).split(":")[0], setting.group(2).split(":")[1]);
            case "retired" ->
                retired.put(
                    setting.group(2).split(":")[0],
                    LocalDate.parse(setting.group(2).split(":")[1]));
            default -> complete.add(CodeSet.ofId(setting.group(2)).orElseThrow());
          }
        }
        examples.add(
            new Example(
                rule,
                heading,
                examples.size() + 1,
                note,
                complete,
                addOns,
                retired,
                needsData,
                policies));
      }
    }
    return examples;
  }

  private static String read(String rule) {
    try (InputStream page = Rules.class.getResourceAsStream(rule + ".md")) {
      if (page == null) {
        throw new IllegalArgumentException("there is no page for " + rule);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
