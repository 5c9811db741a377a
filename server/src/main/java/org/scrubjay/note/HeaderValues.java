package org.scrubjay.note;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.grammar.Dates;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.text.Span;

/** Collects header values as they are met; a later value replaces an earlier one. */
final class HeaderValues {
  private static final Map<String, LabelRole> KEYS =
      Map.of(
          "dos", LabelRole.DATE_OF_SERVICE,
          "payer", LabelRole.PAYER,
          "mac", LabelRole.MAC,
          "pos", LabelRole.PLACE_OF_SERVICE,
          "locality", LabelRole.LOCALITY,
          "sex", LabelRole.SEX,
          "age", LabelRole.AGE,
          "claim", LabelRole.CLAIM_KIND);

  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{8}|\\p{L}{3,9}\\.? \\d{1,2},? ?\\d{4}"
              + "|\\d{1,2}[ -]\\p{L}{3,9}(?:\\.?,? |-)\\d{4}");
  private static final Pattern TWO_DIGITS = Pattern.compile("\\b\\d{2}\\b");
  private static final int MONTHS_OF_YEAR = 12;
  private static final int WEEKS_OF_YEAR = 52;
  private static final int DAYS_OF_YEAR = 365;

  private static final Pattern AGE =
      Pattern.compile(
          "(\\d{1,3})(?:[ -]*(?:(?<months>months?|mos?|mths?)|(?<weeks>weeks?|wks?)"
              + "|(?<days>days?|d|hours?|hrs?|h))\\b)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PROFESSIONAL =
      Pattern.compile("(?<!\\bnon[ -])(?<!\\bnot )prof|practitioner|1500|837p");

  // Hospital inpatient and hospital outpatient, as the first digits of a type of bill name them
  // (CMS,
  // Medicare Claims Processing Manual, chapters 3 and 4). A critical access hospital (085x) is not
  // paid as either and has no kind here.
  private static final Pattern INPATIENT_BILL = Pattern.compile("0?11[0-9a-z]");
  private static final Pattern OUTPATIENT_BILL = Pattern.compile("0?13[0-9a-z]");

  private final NoteTree tree;
  private Optional<Stated<LocalDate>> dateOfService;
  private Optional<Stated<String>> payer;
  private Optional<Stated<String>> mac;
  private Optional<Stated<String>> placeOfService;
  private Optional<Stated<String>> locality;
  private Optional<Stated<Header.Sex>> sex;
  private Optional<Stated<Integer>> age;
  private Optional<Stated<ClaimKind>> claimKind;

  HeaderValues(NoteTree tree, Header base) {
    this.tree = tree;
    this.dateOfService = base.dateOfService();
    this.payer = base.payer();
    this.mac = base.mac();
    this.placeOfService = base.placeOfService();
    this.locality = base.locality();
    this.sex = base.sex();
    this.age = base.age();
    this.claimKind = base.claimKind();
  }

  Header toHeader() {
    return new Header(dateOfService, payer, mac, placeOfService, locality, sex, age, claimKind);
  }

  /** Sets the value that a directive's key stands for; unknown keys are no header values. */
  void setByKey(String key, Span value) {
    LabelRole role = KEYS.get(key);
    if (role != null) {
      set(role, value);
    }
  }

  /**
   * Reads {@code value} as what {@code role} calls for; a value that makes no sense is left out.
   */
  void set(LabelRole role, Span value) {
    Span span = strip(value);
    String words = tree.text(span);
    if (words.isEmpty()) {
      return;
    }
    switch (role) {
      case DATE_OF_SERVICE -> dateOfService = date(span);
      case PAYER -> payer = Optional.of(new Stated<>(words, span));
      case MAC -> mac = Optional.of(new Stated<>(words, span));
      case LOCALITY -> locality = Optional.of(new Stated<>(words, span));
      case PLACE_OF_SERVICE -> placeOfService = stated(placeOfService(words), span);
      case SEX -> sex = stated(sex(words), span);
      case AGE -> age = stated(age(words), span);
      case CLAIM_KIND -> claimKind = stated(claimKind(words), span);
      default -> {
        // Every other label opens a section, and sections are no header values.
      }
    }
  }

  private static <T> Optional<Stated<T>> stated(Optional<T> value, Span span) {
    return value.map(read -> new Stated<>(read, span));
  }

  private Optional<Stated<LocalDate>> date(Span span) {
    Matcher date = DATE.matcher(tree.readable()).region(span.start(), span.end());
    while (date.find()) {
      Optional<LocalDate> day = Dates.read(date.group());
      if (day.isPresent()) {
        return Optional.of(new Stated<>(day.get(), new Span(date.start(), date.end())));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> placeOfService(String words) {
    Matcher digits = TWO_DIGITS.matcher(words);
    return digits.find() ? Optional.of(digits.group()) : Optional.empty();
  }

  private static Optional<Header.Sex> sex(String words) {
    return switch (Character.toUpperCase(words.charAt(0))) {
      case 'F', 'W' -> Optional.of(Header.Sex.FEMALE);
      case 'M' -> Optional.of(Header.Sex.MALE);
      default -> Optional.empty();
    };
  }

  /** Whole years; of a child the months, weeks or days may be stated instead. */
  private static Optional<Integer> age(String words) {
    Matcher age = AGE.matcher(words);
    if (!age.find()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(age.group(1));
    if (age.group("months") != null) {
      return Optional.of(number / MONTHS_OF_YEAR);
    }
    if (age.group("weeks") != null) {
      return Optional.of(number / WEEKS_OF_YEAR);
    }
    return Optional.of(age.group("days") != null ? number / DAYS_OF_YEAR : number);
  }

  private static Optional<ClaimKind> claimKind(String written) {
    String words = written.toLowerCase(Locale.ROOT);
    // A physician's claim may name the place too: "professional (hospital outpatient)".
    if (PROFESSIONAL.matcher(words).find()) {
      return Optional.of(ClaimKind.PROFESSIONAL);
    }
    if (words.contains("inpatient") || INPATIENT_BILL.matcher(words).matches()) {
      return Optional.of(ClaimKind.INPATIENT);
    }
    if (words.contains("ambulatory surg") || words.startsWith("asc")) {
      return Optional.of(ClaimKind.ASC);
    }
    if (words.contains("hosp")
        || words.contains("outpatient")
        || words.contains("facility")
        || words.contains("ub-04")
        || words.contains("ub04")
        || words.contains("837i")
        || words.contains("institutional")
        || OUTPATIENT_BILL.matcher(words).matches()) {
      return Optional.of(ClaimKind.OUTPATIENT_HOSPITAL);
    }
    return words.contains("physician") ? Optional.of(ClaimKind.PROFESSIONAL) : Optional.empty();
  }

  private Span strip(Span span) {
    String text = tree.readable();
    int start = span.start();
    int end = span.end();
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start
        && (blank(text.charAt(end - 1)) || ",;|".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
