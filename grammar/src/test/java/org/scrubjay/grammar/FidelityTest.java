package org.scrubjay.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of any text covers it: its leaves, in order, are the text. */
class FidelityTest {
  private static final List<String> PIECES =
      List.of(
          "75574",
          "-26",
          " ",
          "  ",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "I25.10",
          "I25.1-",
          "120.9",
          "A.",
          "dx A,B",
          "FINDINGS:",
          "Comparison :",
          "**Impression**",
          "# scrubjay: ignore x -- y",
          "# scrubjay:",
          "[a/b",
          "[",
          "]",
          "[[",
          "]]",
          "{",
          "}",
          "<BR>",
          "&gt;",
          "***",
          "____",
          "%x%",
          "$name$",
          "@LINK@",
          "$1,017.39",
          "03/14/2025",
          "13/45/2025",
          "x2",
          "(7:204).",
          "\uFEFF",
          "\u00A0",
          "\u202F",
          "le\u017Ft",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0000",
          "CPT\u00AE",
          "36215-36248",
          "through",
          "rev 0489",
          "|",
          "/",
          "&",
          "1.",
          "(2)",
          ":",
          "-",
          "word",
          "Gr\u00F6\u00DFe",
          "\u2013",
          "patient\u2019s",
          "T12");

  private static final List<String> HTML =
      List.of(
          "<p>",
          "</p>",
          "<section data-section-name=\"Findings\">",
          "</section>",
          "<header>",
          "</header>",
          "<select id=s>",
          "<option>",
          "<option selected>left",
          "</select>",
          "<input type=text value='a|b]'>",
          "<input\n type=\"number\"",
          "<textarea>",
          "</textarea>",
          "<!--",
          "-->",
          "<!-- # scrubjay: ignore x -- y -->",
          "<script>",
          "</script>",
          "<table><tr><td>",
          "&nbsp;",
          "&amp",
          "&#x1F600;",
          "<",
          ">",
          "\"",
          "\n",
          "</body></html>",
          "word");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\r",
        "\uFEFF",
        "\uFEFFDOS: 1/2/2025",
        "no line end",
        "line end\n",
        "[<never closed\nnext",
        "a\rb\r\nc\n",
        "\uD83D\uDE00 75574-26 \uD83D\uDE00",
        ": : :",
        "/:",
        "CT & :",
        "###",
        "[",
        "# scrubjay: ignore"
      })
  void edgesOfText(String text) {
    assertCovered(text);
  }

  @Test
  void randomPieces() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122L);
    for (int round = 0; round < 4_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertCovered(text.toString());
    }
  }

  @Test
  void randomCharacters() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7L);
    for (int round = 0; round < 1_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(
            (char) (random.nextInt(10) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
      }
      assertCovered(text.toString());
    }
  }

  @Test
  void randomTemplatesInHtml() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8L);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder("<!DOCTYPE html><meta name=\"dcterms.title\">");
      for (int i = random.nextInt(20); i > 0; i--) {
        List<String> pieces = random.nextInt(3) == 0 ? PIECES : HTML;
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertCovered(text.toString());
    }
  }

  /** What no note can cause, and would end in no exception all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"75574", "", "[", "# scrubjay: x"})
  void aSyntaxErrorIsLeftBehind(String noDiagnosis) {
    NoteParser parser = new LeanParser(NoteTokens.of(noDiagnosis));
    parser.diagnosis();
    assertThat(parser.getNumberOfSyntaxErrors()).isEqualTo(1);
  }

  private static void assertCovered(String text) {
    NoteTree tree = NoteParsing.parse(text);
    assertThat(tree.readable()).hasSameSizeAs(text);
    assertThat(tokens(tree.readable())).isEqualTo(tokensOfAntlr(tree.readable()));
    assertThat(syntaxErrors(tree.readable())).as("syntax errors in <%s>", text).isZero();
    List<Node> leaves = new ArrayList<>();
    collect(tree, leaves);
    int end = 0;
    StringBuilder read = new StringBuilder();
    for (Node leaf : leaves) {
      assertThat(leaf.span().start()).as("start of %s in <%s>", leaf, text).isEqualTo(end);
      end = leaf.span().end();
      read.append(tree.source().text(leaf.span()));
    }
    assertThat(read.toString()).isEqualTo(text);
  }

  private static List<String> tokens(String text) {
    NoteTokens tokens = NoteTokens.of(text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::get).map(FidelityTest::show).toList();
  }

  /** What ANTLR's own engine and stream make of the text. */
  private static List<String> tokensOfAntlr(String text) {
    NoteLexer lexer = new NoteLexer(new Utf16CharStream(text));
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    return tokens.getTokens().stream().map(FidelityTest::show).toList();
  }

  private static String show(Token token) {
    String type = NoteLexer.VOCABULARY.getSymbolicName(token.getType());
    return type + " " + token.getStartIndex() + ".." + token.getStopIndex();
  }

  /** The grammar takes every token where it stands, and so the parser never looks for errors. */
  private static int syntaxErrors(String text) {
    NoteParser parser = new LeanParser(NoteTokens.of(text));
    parser.note();
    return parser.getNumberOfSyntaxErrors();
  }

  private static void collect(Node node, List<Node> leaves) {
    if (node instanceof Element && node.children().isEmpty()) {
      leaves.add(node);
    }
    for (Node child : node.children()) {
      collect(child, leaves);
    }
  }
}
