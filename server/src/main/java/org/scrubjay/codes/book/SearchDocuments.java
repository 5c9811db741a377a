package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.scrubjay.codes.CodeAttestation;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Descriptor;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;

/**
 * What the search index holds of a code. Documents stand in the order of their rank (billable
 * first, then few words, then short labels), so that a search may stop as soon as it has enough;
 * prefixes that match very much are indexed as terms of their own.
 */
final class SearchDocuments {
  /** The edition that a document belongs to. */
  static final String EDITION = "edition";

  static final String CODE = "code";

  /** Every beginning of the code. */
  static final String CODE_START = "codeStart";

  static final String ABBREVIATION = "abbreviation";
  static final String WORD = "word";

  /** Beginnings of words up to {@link #LONGEST_START} letters. */
  static final String WORD_START = "wordStart";

  /** The first words of the title, so that titles which begin as typed can come first. */
  static final String TITLE_START = "titleStart";

  /** How many words of a title are in {@link #TITLE_START}. */
  static final int TITLE_WORDS = 4;

  static final String RANK = "rank";
  static final String FIRST_DAY = "firstDay";
  static final String LAST_DAY = "lastDay";
  static final String HIT = "hit";

  static final int LONGEST_START = 3;
  static final Sort ORDER = order();

  /** The rank of headings begins here. */
  static final long HEADER_RANK = 1L << 32;

  private static final int WORD_RANK = 1 << 16;
  private static final int UNNAMED_WORDS = 1 << 10;

  private SearchDocuments() {}

  /** What makes a code be found, if the row describes one. */
  static Optional<Document> of(CodeRow row, Edition edition) {
    if (row instanceof Procedure procedure) {
      return Optional.of(of(procedure, edition));
    }
    if (row instanceof DiagnosisCode code) {
      return Optional.of(
          document(
              CodeSystem.ICD10CM,
              code.code(),
              code.title(),
              code.billable(),
              code.validity(),
              edition,
              List.of()));
    }
    if (row instanceof Descriptor descriptor) {
      return Optional.of(
          document(
              CodeSystem.CPT,
              descriptor.code(),
              descriptor.text(),
              true,
              Period.ALWAYS,
              edition,
              List.of()));
    }
    if (row instanceof CodeAttestation code) {
      return Optional.of(
          document(code.system(), code.code(), "", true, Period.ALWAYS, edition, List.of()));
    }
    return Optional.empty();
  }

  /** The term that all documents of an edition have. */
  static String editionTerm(Edition edition) {
    return edition.set().id() + "/" + edition.name();
  }

  private static Document of(Procedure row, Edition edition) {
    Document document =
        document(
            row.system(),
            row.code(),
            row.label(),
            true,
            row.validity(),
            edition,
            row.abbreviations());
    row.abbreviations().stream()
        .map(Words::joined)
        .distinct()
        .forEach(text -> document.add(term(ABBREVIATION, text)));
    return document;
  }

  private static Document document(
      CodeSystem system,
      String code,
      String label,
      boolean billable,
      Period validity,
      Edition edition,
      List<String> abbreviations) {
    Document document = new Document();
    document.add(term(EDITION, editionTerm(edition)));
    String bare = Codes.bare(code).toLowerCase(Locale.ROOT);
    document.add(term(CODE, bare));
    for (int length = 1; length <= bare.length(); length++) {
      document.add(term(CODE_START, bare.substring(0, length)));
    }
    List<String> labelWords = Words.of(label);
    Set<String> words = new LinkedHashSet<>(labelWords);
    abbreviations.forEach(abbreviation -> words.addAll(Words.of(abbreviation)));
    Set<String> starts = new LinkedHashSet<>();
    for (String word : words) {
      document.add(term(WORD, word));
      for (int length = 1; length <= Math.min(LONGEST_START, word.length()); length++) {
        starts.add(word.substring(0, length));
      }
    }
    starts.forEach(start -> document.add(term(WORD_START, start)));
    if (!labelWords.isEmpty()) {
      document.add(term(TITLE_START, titleStart(labelWords)));
    }
    long named = labelWords.isEmpty() ? UNNAMED_WORDS : labelWords.size();
    long rank = named * WORD_RANK + label.length() + (billable ? 0 : HEADER_RANK);
    document.add(new NumericDocValuesField(RANK, rank));
    document.add(new NumericDocValuesField(FIRST_DAY, day(validity.from(), Long.MIN_VALUE)));
    document.add(new NumericDocValuesField(LAST_DAY, day(validity.to(), Long.MAX_VALUE)));
    String hit = system.ordinal() + "\t" + (billable ? 1 : 0) + "\t" + code + "\t" + label;
    document.add(new BinaryDocValuesField(HIT, new BytesRef(hit)));
    return document;
  }

  /** The first words, each followed by a blank, as {@link #TITLE_START} holds them. */
  static String titleStart(List<String> words) {
    return String.join(" ", words.subList(0, Math.min(TITLE_WORDS, words.size()))) + " ";
  }

  /** Reads back the code, its label and whether it is billable. */
  static Found found(BytesRef hit) {
    String[] fields = hit.utf8ToString().split("\t", 4);
    return new Found(
        CodeSystem.values()[Integer.parseInt(fields[0])],
        fields[2],
        fields[3],
        fields[1].equals("1"));
  }

  /** What a document says about its code. */
  record Found(CodeSystem system, String code, String label, boolean billable) {}

  static StringField term(String field, String text) {
    return new StringField(field, text, Field.Store.NO);
  }

  private static long day(Optional<LocalDate> date, long none) {
    return date.map(LocalDate::toEpochDay).orElse(none);
  }

  private static Sort order() {
    return new Sort(new SortField(RANK, SortField.Type.LONG));
  }
}
