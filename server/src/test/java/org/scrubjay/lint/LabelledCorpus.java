package org.scrubjay.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.grammar.Node;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.rules.Rules;
import org.scrubjay.text.Span;

/**
 * Real notes, linted, and what people said of tokens in them.
 *
 * @param results by the file's path in the folder
 */
record LabelledCorpus(Path folder, Map<String, LintResult> results, Floors floors) {
  private static final LocalDate DATE = LocalDate.of(2025, 3, 14);

  /**
   * What somebody said of a token.
   *
   * @param label {@code BLANK} where the file of labels has true positives only
   */
  record Label(String file, Span span, String token, String label) {
    @Override
    public String toString() {
      return file + ":" + span.start() + " " + token;
    }
  }

  /** Lints every note of {@code folder}; a tree that does not cover its text breaks a floor. */
  static LabelledCorpus linted(Path folder, Floors floors) throws IOException {
    Map<String, LintResult> results = new TreeMap<>();
    Map<NoteKind, Integer> kinds = new TreeMap<>();
    Map<String, Integer> problems = new TreeMap<>();
    int characters = 0;
    try (CodeBook book = BuiltinCodeBook.open();
        Stream<Path> files = Files.walk(folder)) {
      Linter linter = new Linter(Rules.all(), book);
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (path.startsWith("gold/")) {
          continue;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        characters += text.length();
        NoteTree tree = NoteParsing.parse(text);
        StringBuilder leaves = new StringBuilder();
        collect(tree, tree, leaves);
        if (!leaves.toString().equals(tree.readable())) {
          floors.fail(path + ": the tree's text is not the text");
        }
        Note note = NoteReader.read(tree, book, new NoteReading(Optional.empty(), DATE));
        kinds.merge(note.kind(), 1, Integer::sum);
        LintResult result = linter.lint(note);
        results.put(path, result);
        result.problems().forEach(problem -> problems.merge(problem.rule(), 1, Integer::sum));
      }
    }
    floors
        .out()
        .printf(
            "%,d documents, %,d characters; every tree covers its text%n",
            results.size(), characters);
    floors.out().println("kinds: " + kinds);
    floors.out().println("problems by rule: " + problems);
    return new LabelledCorpus(folder, results, floors);
  }

  LintResult result(Label label) {
    return results.get(label.file());
  }

  /** Gold offsets count code points; a file without a label column holds true positives only. */
  List<Label> labels(String gold) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("gold").resolve(gold));
    List<String> header = List.of(lines.get(0).split("\t"));
    Map<String, String> texts = new LinkedHashMap<>();
    List<Label> labels = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      String file = cells[header.indexOf("file")];
      if (!results.containsKey(file)) {
        continue;
      }
      String text =
          texts.computeIfAbsent(file, any -> results.get(file).note().tree().source().text());
      int start = text.offsetByCodePoints(0, Integer.parseInt(cells[header.indexOf("offset")]));
      String token = cells[header.indexOf("token")];
      if (!text.startsWith(token, start)) {
        floors.fail(file + ": the label at " + start + " does not point at its token");
        continue;
      }
      String label = header.contains("label") ? cells[header.indexOf("label")] : "BLANK";
      labels.add(new Label(file, new Span(start, start + token.length()), token, label));
    }
    return labels;
  }

  private static void collect(Node node, NoteTree tree, StringBuilder leaves) {
    if (node.children().isEmpty()) {
      leaves.append(tree.text(node.span()));
    }
    node.children().forEach(child -> collect(child, tree, leaves));
  }
}
