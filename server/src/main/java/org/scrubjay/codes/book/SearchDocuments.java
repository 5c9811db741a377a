package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.LinkedHashSet;
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
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;

/**
 * What the search index holds of a code. Documents stand in the order of their rank (billable
 * first, then short labels first), so that a search may stop as soon as it has enough; prefixes
 * that match very much are indexed as terms of their own.
 */
final class SearchDocuments {
  /** The number of the edition that a document belongs to. */
  static final String EDITION = "edition";

  static final String CODE = "code";

  /** Every beginning of the code. */
  static final String CODE_START = "codeStart";

  static final String ABBREVIATION = "abbreviation";
  static final String WORD = "word";

  /** Beginnings of words up to {@link #LONGEST_START} letters. */
  static final String WORD_START = "wordStart";

  static final String RANK = "rank";
  static final String FIRST_DAY = "firstDay";
  static final String LAST_DAY = "lastDay";
  static final String HIT = "hit";

  static final int LONGEST_START = 3;
  static final Sort ORDER = order();

  private static final int HEADER_RANK = 1 << 20;

  private SearchDocuments() {}

  static Document of(Procedure row, int edition) {
    Set<String> words = new LinkedHashSet<>(Words.of(row.label()));
    row.abbreviations().forEach(abbreviation -> words.addAll(Words.of(abbreviation)));
    Document document =
        document(row.system(), row.code(), row.label(), true, row.validity(), edition, words);
    row.abbreviations().stream()
        .map(Words::joined)
        .distinct()
        .forEach(text -> document.add(term(ABBREVIATION, text)));
    return document;
  }

  static Document of(DiagnosisCode row, int edition) {
    return document(
        CodeSystem.ICD10CM,
        row.code(),
        row.title(),
        row.billable(),
        row.validity(),
        edition,
        new LinkedHashSet<>(Words.of(row.title())));
  }

  private static Document document(
      CodeSystem system,
      String code,
      String label,
      boolean billable,
      Period validity,
      int edition,
      Set<String> words) {
    Document document = new Document();
    document.add(term(EDITION, Integer.toString(edition)));
    String bare = Codes.bare(code).toLowerCase(Locale.ROOT);
    document.add(term(CODE, bare));
    for (int length = 1; length <= bare.length(); length++) {
      document.add(term(CODE_START, bare.substring(0, length)));
    }
    Set<String> starts = new LinkedHashSet<>();
    for (String word : words) {
      document.add(term(WORD, word));
      for (int length = 1; length <= Math.min(LONGEST_START, word.length()); length++) {
        starts.add(word.substring(0, length));
      }
    }
    starts.forEach(start -> document.add(term(WORD_START, start)));
    document.add(new NumericDocValuesField(RANK, label.length() + (billable ? 0 : HEADER_RANK)));
    document.add(new NumericDocValuesField(FIRST_DAY, day(validity.from(), Long.MIN_VALUE)));
    document.add(new NumericDocValuesField(LAST_DAY, day(validity.to(), Long.MAX_VALUE)));
    String hit = system.ordinal() + "\t" + (billable ? 1 : 0) + "\t" + code + "\t" + label;
    document.add(new BinaryDocValuesField(HIT, new BytesRef(hit)));
    return document;
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
    SortField rank = new SortField(RANK, SortField.Type.LONG);
    // Documents that only carry rows have no rank and stand last.
    rank.setMissingValue(Long.MAX_VALUE);
    return new Sort(rank);
  }
}
