package org.scrubjay.ide;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.fees.ClaimPrice;
import org.scrubjay.fees.ClaimPricer;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.NoteSize;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Profile;
import org.scrubjay.lint.SettingsText;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.note.Earlier;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteNames;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.policy.Policies;
import org.scrubjay.text.Source;

/**
 * One version of one document. It never changes: tree, note and problems are computed when they are
 * first needed and then kept, whichever threads ask.
 */
public final class Snapshot {
  private final String uri;
  private final int version;
  private final Source source;
  private final Workbench workbench;
  private final boolean tooLarge;
  private final Before before;
  private final Once<NoteTree> tree;
  private final Once<Note> note;
  private final Once<LintResult> result;
  private final Once<List<ClaimPrice>> prices;
  private final DocumentRole role;
  private final OptionalInt lineBeingTyped;

  /**
   * @param uri the document's name; its last segment may tell the kind of note
   * @param version as the client counts
   */
  public Snapshot(String uri, int version, Source source, Workbench workbench) {
    this(uri, version, source, workbench, OptionalInt.empty(), Before.NOTHING);
  }

  private Snapshot(
      String uri,
      int version,
      Source source,
      Workbench workbench,
      OptionalInt lineBeingTyped,
      Before before) {
    this.lineBeingTyped = lineBeingTyped;
    this.uri = uri;
    this.version = version;
    this.source = source;
    this.workbench = workbench;
    this.tooLarge = NoteSize.exceeds(source.text(), workbench.mostBytes());
    this.role = DocumentRole.of(fileName(), source.text(), workbench.policyFile());
    this.before = before;
    this.tree = new Once<>(this::parse);
    this.note = new Once<>(this::readNote);
    this.result = new Once<>(this::lint);
    this.prices = new Once<>(this::price);
  }

  /**
   * What an earlier version of the document leaves to this one. It holds on to no snapshot, so that
   * a row of edits that nobody reads keeps no more than this alive.
   */
  private record Before(Optional<NoteTree> tree, Earlier answers) {
    static final Before NOTHING = new Before(Optional.empty(), Earlier.NONE);
  }

  /**
   * The next version of the document. It takes over what is known of the lines that the edit left
   * alone.
   *
   * @param lineBeingTyped the line of the last edit; whoever dictates is not interrupted in it
   */
  public Snapshot edited(
      int version, Source source, Workbench workbench, OptionalInt lineBeingTyped) {
    Before latest =
        new Before(
            tree.known().or(before::tree),
            note.known().map(Note::forLater).orElse(before.answers()));
    return new Snapshot(uri, version, source, workbench, lineBeingTyped, latest);
  }

  public String uri() {
    return uri;
  }

  /** The last segment of the document's name, as in the name. */
  public String fileName() {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  public int version() {
    return version;
  }

  public Source source() {
    return source;
  }

  public Workbench workbench() {
    return workbench;
  }

  /** Whether the note is over the size limit. Such a note is not linted. */
  public boolean tooLarge() {
    return tooLarge;
  }

  /** What the document is; editors show settings and policies beside the notes. */
  public DocumentRole role() {
    return role;
  }

  /** Whether the document is read as a note. */
  public boolean isNote() {
    return !tooLarge && role == DocumentRole.NOTE;
  }

  public NoteTree tree() {
    return tree.get();
  }

  public Note note() {
    return note.get();
  }

  /**
   * The problems to show: {@link #allProblems()}, less those of the line that somebody is dictating
   * right now.
   */
  public List<Problem> problems() {
    boolean holdsBack =
        lineBeingTyped.isPresent() && workbench.profile() == Profile.DICTATION && isNote();
    return holdsBack
        ? allProblems().stream().filter(problem -> !isBeingTyped(problem)).toList()
        : allProblems();
  }

  private boolean isBeingTyped(Problem problem) {
    int first = source.lines().lineOf(problem.span().start());
    int last = source.lines().lineOf(problem.span().end());
    return first <= lineBeingTyped.getAsInt() && lineBeingTyped.getAsInt() <= last;
  }

  /**
   * The problems of the note, by place; of a note that is too large, the one that says so; of a
   * document that settings ignore, none; of a settings or policy file, its mistakes.
   */
  public List<Problem> allProblems() {
    if (workbench.ignored()) {
      return List.of();
    }
    if (tooLarge) {
      return List.of(NoteSize.tooLarge(workbench.mostBytes()));
    }
    return switch (role) {
      case NOTE -> result.get().problems();
      case SETTINGS -> workbench.mistakes().apply(source.text()).orElseGet(this::settingsProblems);
      case POLICY -> policyProblems();
      case OTHER -> List.of();
    };
  }

  /** What could not be checked; of a document that is not checked as a note, nothing. */
  public List<Unchecked> unchecked() {
    return isNote() && !workbench.ignored() ? result.get().unchecked() : List.of();
  }

  /** How many rules reached a verdict. */
  public int rulesReached() {
    return isNote() && !workbench.ignored() ? result.get().reached() : 0;
  }

  /** What Medicare is expected to pay for each claim of the note, in its order. */
  public List<ClaimPrice> prices() {
    return prices.get();
  }

  private List<ClaimPrice> price() {
    ClaimPricer pricer = new ClaimPricer(workbench.book(), Optional.empty(), Optional.empty());
    return note().claims().stream().map(claim -> pricer.price(note(), claim)).toList();
  }

  private List<Problem> policyProblems() {
    return Policies.read(source.text()).problems().stream().map(SettingsText::problem).toList();
  }

  private List<Problem> settingsProblems() {
    Set<String> rules =
        workbench.rules().stream()
            .map(rule -> rule.info().name())
            .collect(Collectors.toUnmodifiableSet());
    return SettingsText.of(source.text(), rules).problems();
  }

  /** How the text is read as a note. */
  NoteReading reading() {
    NoteReading known = workbench.reading();
    return new NoteReading(
        known.kind().or(() -> NoteNames.kindOf(fileName(), source.text())),
        known.defaultDate(),
        known.defaults());
  }

  private LintResult lint() {
    // The note first: it is parsed while the code book of a server that has just started opens.
    Note read = note();
    return workbench.linter().lint(read);
  }

  private NoteTree parse() {
    return before
        .tree()
        .map(earlier -> NoteParsing.parse(source, earlier))
        .orElseGet(() -> NoteParsing.parse(source));
  }

  private Note readNote() {
    return NoteReader.read(tree(), workbench.book(), reading(), before.answers());
  }
}
