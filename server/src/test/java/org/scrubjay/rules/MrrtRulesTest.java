package org.scrubjay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Problem;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReading;

/**
 * A valid report template with one fault at a time. The faults are those that the published test
 * suite of another MRRT implementation names, made here in a template of our own.
 */
class MrrtRulesTest {
  private static CodeBook book;
  private static String valid;

  @BeforeAll
  static void open() {
    book = BuiltinCodeBook.open();
    String page = RulePage.of("mrrt-structure-invalid").text();
    int accepted = page.indexOf("## Accepted");
    int start = page.indexOf('\n', page.indexOf("```note", accepted)) + 1;
    valid = page.substring(start, page.indexOf("```", start));
  }

  @AfterAll
  static void close() {
    book.close();
  }

  @Test
  void findsNothingInAValidTemplate() {
    assertThat(rulesOn(valid)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "no doctype ~ <!DOCTYPE html> ~ '' ~ mrrt-structure-invalid",
        "no html element ~ <html> ~ '' ~ mrrt-structure-invalid",
        "two html elements ~ <html> ~ <html><html> ~ mrrt-structure-invalid",
        "no head element ~ <head> ~ '' ~ mrrt-structure-invalid",
        "two head elements ~ <head> ~ <head></head><head> ~ mrrt-structure-invalid",
        "no title ~ <title>CT of the chest</title> ~ '' ~ mrrt-structure-invalid",
        "two titles ~ </title> ~ </title><title>Old</title> ~ mrrt-structure-invalid",
        "no body ~ <body> ~ '' ~ mrrt-structure-invalid",
        "two bodies ~ <body> ~ <body><body> ~ mrrt-structure-invalid",
        "no charset ~ <meta charset=\"UTF-8\"/> ~ '' ~ mrrt-structure-invalid",
        "two charsets ~ <meta charset ~ <meta charset=\"UTF-8\"/><meta charset ~"
            + " mrrt-structure-invalid",
        "no template attributes ~ template_attributes ~ other ~ mrrt-structure-invalid",
        "two template attributes ~ <template_attributes> ~"
            + " <template_attributes></template_attributes><template_attributes> ~"
            + " mrrt-structure-invalid",
        "no coded content ~ coded_content ~ content ~ mrrt-structure-invalid",
        "two coded contents ~ <coded_content> ~ <coded_content></coded_content><coded_content> ~"
            + " mrrt-structure-invalid",
        "no section name ~ data-section-name ~ data-name ~ mrrt-structure-invalid",
        "no metadata ~ dcterms. ~ other. ~ mrrt-metadata-missing",
        "no day ~ 2026-01-31 ~ soon ~ mrrt-metadata-missing",
        "two titles that differ ~ <title>CT ~ <title>MR ~ mrrt-metadata-missing",
        "no scheme declared ~ <coding_scheme name=\"RADLEX\""
            + " designator=\"2.16.840.1.113883.6.256\"/> ~ '' ~ coded-content-invalid",
        "no meaning ~ meaning=\"chest\" ~ '' ~ coded-content-invalid",
        "no code in a term ~ <code meaning=\"chest\" value=\"RID1243\" scheme=\"RADLEX\"/> ~ '' ~"
            + " coded-content-invalid",
        "two codes in a term ~ <code meaning=\"chest\" ~ <code meaning=\"a\" value=\"b\""
            + " scheme=\"RADLEX\"/><code meaning=\"chest\" ~ coded-content-invalid",
        "an entry of no field ~ origtxt=\"nodule\" ~ origtxt=\"node\" ~ undeclared-field",
        "a label of no field ~ for=\"nodule\" ~ for=\"node\" ~ undeclared-field",
        "a list without choices ~ <option>none</option><option>right</option><option>left</option>"
            + " ~ '' ~ faulty-field",
      })
  void findsTheFault(String fault, String good, String bad, String rule) {
    assertThat(valid).contains(good);
    assertThat(rulesOn(valid.replace(good, bad))).containsExactly(rule);
  }

  @Test
  void readsAttributesInsideAComment() {
    String commented =
        valid
            .replace("<template_attributes>", "<!--<template_attributes>")
            .replace("</template_attributes>", "</template_attributes>-->");
    assertThat(rulesOn(commented)).isEmpty();
  }

  private static Set<String> rulesOn(String text) {
    NoteReading reading = new NoteReading(Optional.of(NoteKind.TEMPLATE), NoteCheck.DAY);
    return new Linter(Rules.all(), book)
        .lint(text, reading).problems().stream()
            .map(Problem::rule)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
