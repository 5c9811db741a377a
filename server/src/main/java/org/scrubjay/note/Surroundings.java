package org.scrubjay.note;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.text.Span;

/**
 * The characters around a code-shaped token, which tell a code from a serial number, a ZIP code, a
 * vital sign or a vertebra.
 */
final class Surroundings {
  private static final int REACH = 32;

  /** Words after which a number identifies a thing or a person. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?i)\\b(model|serial|lot|ref|reference|catalog|catalogue|cat|part|item|number|num|no"
              + "|box|zip|mrn|account|acct|accession|claim|policy|member|group|phone|fax|tel|ext"
              + "|room|suite|ste|street|st|ave|road|rd|drive|dr|id|case|order|invoice|page|pp|protocol"
              + "|trial|patent|device|generator|size|npi|dpi|sn|s/n|p/n)\\b[.:#\\s-]*$|#\\s*$");

  private static final Pattern IDENTIFIER_EARLIER =
      Pattern.compile(
          "(?i)\\b(model|serial|lot|mrn|p\\.? ?o\\.? box|zip|catalog|protocol)\\b[^.;\\n]*$");

  /** A two-letter state before a number makes it a ZIP code. */
  private static final Pattern STATE = Pattern.compile(",?\\s[A-Z][A-Za-z]+,?\\s[A-Z]{2}\\s+$");

  /** A systolic and a diastolic pressure; no date has a month that high. */
  private static final String PRESSURE = "(?<![\\d/])(?:[5-9]\\d|[12]\\d\\d)/\\d{2,3}(?![\\d/])";

  /** Vital signs, after which T98.2 is a temperature and R18 a respiration rate. */
  private static final Pattern VITALS =
      Pattern.compile(
          "(?i)(\\b(bp|hr|rr|pulse|temp|temperature|vitals?|vital"
              + " signs|afebrile|sao2|spo2|wt|ht)\\b|"
              + PRESSURE
              + ")[^.;\\r\\n]{0,40}$");

  /**
   * Vital signs that go on after the token, on its line: the next line of a list of diagnoses may
   * begin with {@code C.}, and so may its next item.
   */
  private static final Pattern VITALS_AFTER =
      Pattern.compile(
          "(?i)^[ \\t\\u00A0,;.]*(\\d{2,3} ?bpm|bp\\b|hr\\b|rr\\b|"
              + PRESSURE
              + "|p\\d{2,3}\\b(?!\\.\\d)|r\\d{2}\\b(?!\\.\\d)|\\d{2,3}%|degrees|°"
              + "|[CF]\\b(?![.):]\\s*(?:[a-z]\\d|\\d{3}\\.)))");

  /** A number goes on after the token: a ZIP+4 code, a ratio, a date, an address. */
  private static final Pattern CONTINUES = Pattern.compile("-\\d{3}|[/.:]\\d|[@_=]|,\\d{3}(?!\\d)");

  /** Codes, their modifiers and what separates them. */
  private static final Pattern ONLY_CODES =
      Pattern.compile("(?:[\\s,;&/]|(?i:\\b(?:and|or|cpt|icd|lt|rt|tc)\\b)|\\w*\\d[\\w.-]*)*");

  private static final Pattern SEPARATORS =
      Pattern.compile(
          "[\\s\\p{Z}\\uFEFF,;:|/&().*•\\-–—]*"
              + "(?:(?i:and|or|x\\d|\\d{1,2}[.)]|[a-l][.)])[\\s,]*)*");

  private static final Pattern LISTED = Pattern.compile("[,;/&\\p{L}]");

  /** Four digits and a nought first, as a hospital writes before the code it bills under them. */
  private static final Pattern LEADING_REVENUE_CODE =
      Pattern.compile("[ \\t|\\u00A0]*0\\d{3}(?=[ \\t|\\u00A0])");

  private static final int BRACKET_REACH = 48;

  private final String text;

  Surroundings(String text) {
    this.text = text;
  }

  /** Whether the number is somebody's or something's number rather than a code. */
  boolean identifies(Span span) {
    String before = before(span, REACH);
    if (!before.isEmpty() && ":/.\\-+=@_".indexOf(before.charAt(before.length() - 1)) >= 0) {
      boolean colon = before.endsWith(":");
      if (!colon || before.length() > 1 && Character.isDigit(before.charAt(before.length() - 2))) {
        return true;
      }
    }
    return CONTINUES.matcher(after(span, 6)).lookingAt()
        || IDENTIFIER.matcher(before).find()
        || IDENTIFIER_EARLIER.matcher(before).find()
        || STATE.matcher(before).find();
  }

  boolean inVitals(Span span) {
    return VITALS.matcher(before(span, 60)).find() || VITALS_AFTER.matcher(after(span, 16)).find();
  }

  /** Whether the token stands inside round brackets, alone or in a list of codes. */
  boolean bracketed(Span span) {
    String before = before(span, BRACKET_REACH);
    String after = after(span, BRACKET_REACH);
    int open = before.lastIndexOf('(');
    int close = after.indexOf(')');
    return open >= 0
        && close >= 0
        && ONLY_CODES.matcher(before.substring(open + 1)).matches()
        && ONLY_CODES.matcher(after.substring(0, close)).matches();
  }

  /**
   * Whether nothing but separators stands between {@code start} and the token: the token is an item
   * of a list and not a word of a sentence.
   */
  boolean startsItem(Span span, int start) {
    return SEPARATORS.matcher(text).region(Math.min(start, span.start()), span.start()).matches();
  }

  /**
   * Whether the token is the next of a list. Beside blanks or in a cell of its own an unknown
   * number may be anything, and what stands in brackets behind a code is a remark.
   *
   * @param start the end of the item before
   * @param known whether the token is a code that is known
   */
  boolean continuesList(Span span, int start, boolean known) {
    if (!startsItem(span, start)) {
      return false;
    }
    String between = text.substring(Math.min(start, span.start()), span.start());
    return between.indexOf('(') < 0 && (known || LISTED.matcher(between).find());
  }

  /** The end of the revenue code that stands at {@code start}; {@code start} where none does. */
  int behindRevenueCode(int start) {
    Matcher code = LEADING_REVENUE_CODE.matcher(text).region(start, text.length());
    return code.lookingAt() ? code.end() : start;
  }

  private String before(Span span, int reach) {
    return text.substring(Math.max(0, span.start() - reach), span.start());
  }

  private String after(Span span, int reach) {
    return text.substring(span.end(), Math.min(text.length(), span.end() + reach));
  }
}
