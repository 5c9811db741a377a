package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Span;

/**
 * What could be written at a cursor: codes by number and by words, labels, rule names.
 *
 * @param proposals best first
 * @param incomplete whether there are more, so that the client must ask again as the person types
 */
public record Completion(List<Proposal> proposals, boolean incomplete) {
  private static final int MOST = 50;
  private static final Completion NONE = new Completion(List.of(), false);

  /** The start of a code: digits, or a letter and a digit. */
  private static final Pattern CODE_START =
      Pattern.compile("\\d{2,5}|\\d{4}[A-Za-z]|[A-Za-z]\\d[0-9A-Za-z]?(?:\\.?[0-9A-Za-z]{0,4})");

  private static final Pattern IGNORE =
      Pattern.compile("#\\s*scrubjay\\s*:\\s*ignore\\s(?:.*[\\s,])?([a-z0-9-]*)");
  private static final Pattern KIND =
      Pattern.compile("#\\s*scrubjay\\s*:.*\\bkind=([a-z]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIRECTIVE =
      Pattern.compile("#\\s*scrubjay\\s*:.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL_START = Pattern.compile("[ \\t]*([A-Za-z][A-Za-z0-9 -]*)?");

  /** In prose, a short number is nearly always a measurement. */
  private static final int DIGITS_IN_REPORTS = 4;

  public Completion {
    proposals = List.copyOf(proposals);
  }

  /** The proposals at {@code offset}. */
  public static Completion at(Snapshot snapshot, int offset) {
    if (snapshot.role().holdsForOthers()) {
      return JsonCompletion.at(snapshot, offset);
    }
    if (!snapshot.isNote()) {
      return NONE;
    }
    CursorContext context = CursorContext.at(snapshot.tree(), offset);
    String before = snapshot.source().text(context.before());
    Matcher directive = DIRECTIVE.matcher(before);
    if (directive.find()) {
      return inDirective(snapshot, context, before);
    }
    Optional<Completion> values = ValueCompletion.at(snapshot, offset, context.before());
    if (values.isPresent()) {
      return values.get();
    }
    Completion codes = codes(snapshot, context);
    List<Proposal> all = new ArrayList<>();
    if (context.expects() == CursorContext.Expects.DIAGNOSES) {
      all.addAll(ValueCompletion.covered(snapshot, context.phrase()));
    }
    Set<String> listed = all.stream().map(Proposal::label).collect(Collectors.toSet());
    codes.proposals().stream()
        .filter(proposal -> !listed.contains(proposal.label()))
        .map(proposal -> proposal.at(all.size()))
        .forEach(all::add);
    all.addAll(labels(snapshot, context, before, all.size()));
    return new Completion(all, codes.incomplete());
  }

  /** What a proposed code means: the text of its hover. */
  public static String explain(Proposal.CodeAsked asked, Workbench workbench) {
    CodeBook book = workbench.book();
    DateInUse date = new DateInUse(asked.date(), asked.dateStated());
    return asked.system().isProcedure()
        ? ProcedureCard.of(asked.code(), List.of(), Optional.empty(), date, book)
        : DiagnosisCard.of(asked.code(), date, book);
  }

  private static Completion inDirective(Snapshot snapshot, CursorContext context, String before) {
    int cursor = context.before().end();
    Matcher ignore = IGNORE.matcher(before);
    if (ignore.find() && ignore.end() == before.length() && !before.contains("--")) {
      Span typed = new Span(cursor - ignore.group(1).length(), cursor);
      return words(
          Proposal.Kind.RULE,
          typed,
          ignore.group(1),
          snapshot.workbench().rules().stream()
              .map(rule -> rule.info())
              .map(info -> new String[] {info.name(), info.summary()}));
    }
    Matcher kind = KIND.matcher(before);
    if (kind.find() && kind.end() == before.length()) {
      Span typed = new Span(cursor - kind.group(1).length(), cursor);
      return words(
          Proposal.Kind.VALUE,
          typed,
          kind.group(1),
          Stream.of(NoteKind.values()).map(value -> new String[] {value.id(), ""}));
    }
    return NONE;
  }

  private static Completion words(
      Proposal.Kind kind, Span typed, String prefix, Stream<String[]> words) {
    List<String[]> matching =
        words
            .filter(word -> word[0].contains(prefix.toLowerCase(Locale.ROOT)))
            .sorted((a, b) -> a[0].compareTo(b[0]))
            .toList();
    return new Completion(
        IntStream.range(0, matching.size())
            .mapToObj(i -> word(kind, typed, matching.get(i)[0], matching.get(i)[1], i))
            .toList(),
        false);
  }

  private static Proposal word(
      Proposal.Kind kind, Span typed, String word, String detail, int rank) {
    return new Proposal(
        kind, word, detail, word, new TextEdit(typed, word), rank, false, Optional.empty());
  }

  private static Completion codes(Snapshot snapshot, CursorContext context) {
    return asked(snapshot, context).map(question -> search(snapshot, question)).orElse(NONE);
  }

  /** What to search for: the beginning of a code, or words where codes belong. */
  private static Optional<Question> asked(Snapshot snapshot, CursorContext context) {
    if (context.expects() == CursorContext.Expects.HEADER_VALUE) {
      return Optional.empty();
    }
    Span phrase = context.phrase();
    String typed = snapshot.source().text(phrase);
    int lastBlank = typed.lastIndexOf(' ');
    String token = typed.substring(lastBlank + 1);
    if (CODE_START.matcher(token).matches()) {
      Span span = new Span(phrase.start() + lastBlank + 1, phrase.end());
      return Optional.of(new Question(token, span, systems(context, token)))
          .filter(question -> !question.systems().isEmpty())
          .filter(question -> mayBeCode(snapshot, context, token));
    }
    boolean describesCode =
        Stream.of(typed.split(" ")).anyMatch(word -> CODE_START.matcher(word).matches());
    return context.expects() != CursorContext.Expects.ANYTHING
            && typed.strip().length() >= 2
            && !describesCode
        ? Optional.of(new Question(typed, phrase, systems(context, token)))
        : Optional.empty();
  }

  private static boolean mayBeCode(Snapshot snapshot, CursorContext context, String token) {
    NoteKind kind = snapshot.note().kind();
    boolean prose = kind == NoteKind.REPORT || kind == NoteKind.TEMPLATE;
    return context.expects() != CursorContext.Expects.ANYTHING
        || !prose
        || token.length() >= DIGITS_IN_REPORTS;
  }

  private static Set<CodeSystem> systems(CursorContext context, String token) {
    return switch (context.expects()) {
      case PROCEDURES -> EnumSet.of(CodeSystem.CPT, CodeSystem.HCPCS);
      case DIAGNOSES -> EnumSet.of(CodeSystem.ICD10CM);
      case HEADER_VALUE -> EnumSet.noneOf(CodeSystem.class);
      case ANYTHING ->
          Character.isDigit(token.charAt(0))
              ? EnumSet.of(CodeSystem.CPT)
              : EnumSet.of(CodeSystem.HCPCS, CodeSystem.ICD10CM);
    };
  }

  private static Completion search(Snapshot snapshot, Question question) {
    DateInUse date = DateInUse.at(snapshot.note(), question.typed());
    List<CodeHit> hits =
        snapshot
            .workbench()
            .book()
            .search(question.words().strip(), question.systems(), date.date(), MOST + 1);
    List<Proposal> proposals =
        IntStream.range(0, Math.min(MOST, hits.size()))
            .mapToObj(rank -> proposal(hits.get(rank), question, date, rank))
            .toList();
    return new Completion(proposals, hits.size() > MOST);
  }

  private static Proposal proposal(CodeHit hit, Question question, DateInUse date, int rank) {
    Proposal.Kind kind =
        hit.system().isProcedure()
            ? Proposal.Kind.PROCEDURE
            : hit.billable() ? Proposal.Kind.DIAGNOSIS : Proposal.Kind.HEADING_CODE;
    return new Proposal(
        kind,
        hit.code(),
        hit.label(),
        question.words() + " " + hit.code() + " " + hit.label(),
        new TextEdit(question.typed(), hit.code()),
        rank,
        !hit.valid(),
        Optional.of(new Proposal.CodeAsked(hit.system(), hit.code(), date.date(), date.stated())));
  }

  private static List<Proposal> labels(
      Snapshot snapshot, CursorContext context, String before, int firstRank) {
    Matcher start = LABEL_START.matcher(before);
    if (!start.matches()) {
      return List.of();
    }
    String typed = Optional.ofNullable(start.group(1)).orElse("");
    int cursor = context.before().end();
    Span span = new Span(cursor - typed.length(), cursor);
    List<String> names =
        LabelNames.of(snapshot.note().kind()).stream()
            .filter(name -> name.regionMatches(true, 0, typed, 0, typed.length()))
            .toList();
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                new Proposal(
                    Proposal.Kind.LABEL,
                    names.get(i) + ":",
                    "",
                    names.get(i),
                    new TextEdit(span, names.get(i) + ": "),
                    firstRank + i,
                    false,
                    Optional.empty()))
        .toList();
  }

  private record Question(String words, Span typed, Set<CodeSystem> systems) {}
}
