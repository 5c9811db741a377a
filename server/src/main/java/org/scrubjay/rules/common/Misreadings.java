package org.scrubjay.rules.common;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.lint.Checkup;
import org.scrubjay.note.CodeMention;

/**
 * Diagnosis codes whose letter was read as a digit, {@code 120.9} for I20.9, or whose 0 was read as
 * the letter: {@code N2O.0} for N20.0.
 */
public final class Misreadings {
  private static final Map<Character, Character> MISREAD =
      Map.of('1', 'I', 'l', 'I', '|', 'I', '!', 'I', '0', 'O', '5', 'S', '8', 'B');

  private Misreadings() {}

  /** The code that {@code mention} is a misreading of, if it can be one. */
  public static Optional<String> corrected(CodeMention mention) {
    if (mention.isDiagnosis()) {
      return mention.code().indexOf('O', 1) < 0
          ? Optional.empty()
          : Optional.of(withZeros(mention));
    }
    return Optional.ofNullable(MISREAD.get(mention.written().charAt(0)))
        .map(letter -> letter + mention.code().substring(1));
  }

  /** No code of ICD-10-CM has the letter O behind its first character (order file of CMS). */
  private static String withZeros(CodeMention mention) {
    return mention.code().charAt(0) + mention.code().substring(1).replace('O', '0');
  }

  /**
   * Whether the words beside a code speak of something else. Many ICD-9-CM codes become ICD-10-CM
   * codes by such a swap: 174.9 is breast cancer, I74.9 an embolism. Words that share nothing with
   * the title show that the code was meant as written.
   */
  public static boolean describesSomethingElse(TitleWords beside, DiagnosisCode code) {
    return beside.size() > 1 && beside.shareIn(TitleWords.of(code.title())) == 0;
  }

  /**
   * The diagnoses among {@code mentions}, those included that were misread, as the codes they were
   * meant to be. What is wrong with the code beneath a misread letter does not become right by
   * correcting the letter.
   */
  public static Stream<CodeMention> diagnoses(Checkup checkup, Stream<CodeMention> mentions) {
    return mentions.flatMap(
        mention ->
            mention.isDiagnosis()
                ? Stream.of(reading(checkup, mention).orElse(mention))
                : mention.kind() == CodeMention.Kind.NUMERIC_DIAGNOSIS
                    ? reading(checkup, mention).stream()
                    : Stream.empty());
  }

  /** How a message about {@code mention} begins when the note does not write the code itself. */
  public static String preface(CodeMention mention) {
    return bare(mention.written()).equals(bare(mention.code()))
        ? ""
        : "Read as " + mention.code() + ": ";
  }

  private static String bare(String code) {
    return code.replace(".", "").toUpperCase(Locale.ROOT);
  }

  private static Optional<CodeMention> reading(Checkup checkup, CodeMention mention) {
    TitleWords beside = TitleWords.of(mention.words().map(checkup.note()::text).orElse(""));
    return corrected(mention)
        .filter(
            code -> {
              Answer<DiagnosisCode> answer =
                  checkup.book().diagnosis(code, checkup.note().dateAt(mention.span()));
              return answer.notChecked().isPresent()
                  || answer
                      .found()
                      .filter(known -> !describesSomethingElse(beside, known))
                      .isPresent();
            })
        .map(
            code ->
                new CodeMention(
                    mention.span(),
                    mention.written(),
                    code,
                    CodeMention.Kind.DIAGNOSIS,
                    mention.confidence(),
                    mention.words()));
  }
}
