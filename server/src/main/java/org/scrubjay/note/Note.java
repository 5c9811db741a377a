package org.scrubjay.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.grammar.Section;
import org.scrubjay.text.Change;
import org.scrubjay.text.Span;

/** What a note says, in this field's terms. May be read from several threads. */
public final class Note {
  private static final Derived<Map<Class<?>, List<Element>>> ELEMENTS = Derived.of(Note::byType);

  private final NoteTree tree;
  private final NoteKind kind;
  private final Header header;
  private final List<Claim> claims;
  private final List<CodeMention> mentions;
  private final List<Stated<String>> numbers;
  private final List<Element.TemplateField> fields;
  private final LocalDate defaultDate;
  private final Map<Derived<?>, Object> derived = new ConcurrentHashMap<>();
  private final Earlier earlier;
  private volatile Optional<Change> change = Optional.empty();

  Note(
      NoteTree tree,
      NoteKind kind,
      Header header,
      List<Claim> claims,
      List<CodeMention> mentions,
      List<Stated<String>> numbers,
      List<Element.TemplateField> fields,
      LocalDate defaultDate,
      Earlier earlier) {
    this.tree = tree;
    this.kind = kind;
    this.header = header;
    this.claims = List.copyOf(claims);
    this.mentions = List.copyOf(mentions);
    this.numbers = List.copyOf(numbers);
    this.fields = List.copyOf(fields);
    this.defaultDate = defaultDate;
    this.earlier = earlier;
  }

  public NoteTree tree() {
    return tree;
  }

  public NoteKind kind() {
    return kind;
  }

  /** The values that hold for the whole note. */
  public Header header() {
    return header;
  }

  /** What is billed, one for each date; empty when nothing is listed as billed. */
  public List<Claim> claims() {
    return claims;
  }

  /** Every place where a code is written, in order. */
  public List<CodeMention> mentions() {
    return mentions;
  }

  /** Five-digit numbers and the like that nothing shows to be a procedure code, in order. */
  public List<Stated<String>> numbers() {
    return numbers;
  }

  /** Template fields, in order. */
  public List<Element.TemplateField> fields() {
    return fields;
  }

  /** The day used where the note states none. */
  public LocalDate defaultDate() {
    return defaultDate;
  }

  /** What {@code how} makes of this note, worked out when it is first asked for. */
  @SuppressWarnings("unchecked")
  public <T> T derived(Derived<T> how) {
    Object known = derived.get(how);
    if (known == null) {
      // Not under the map's lock, because one derivation asks for others.
      T made = make(how);
      Object before = derived.putIfAbsent(how, made);
      known = before == null ? made : before;
    }
    return (T) known;
  }

  private <T> T make(Derived<T> how) {
    // What is left of a template's markup depends on more than its line.
    Optional<T> before =
        tree.template().isEmpty()
            ? how.revision().flatMap(revision -> earlier.answer(how))
            : Optional.empty();
    return before.isPresent()
        ? how.revision().get().revised(this, before.get(), change())
        : how.from(this);
  }

  /** From the text of which the earlier answers tell. */
  private Change change() {
    if (change.isEmpty()) {
      change = Optional.of(earlier.change(tree));
    }
    return change.get();
  }

  /** What a later version of this note can take over. */
  public Earlier forLater() {
    if (tree.template().isPresent()) {
      return Earlier.NONE;
    }
    Map<Derived<?>, Object> lasting = new HashMap<>(derived);
    lasting.keySet().removeIf(how -> how.revision().isEmpty());
    // Of a version that nobody asked anything, the version before it still knows more.
    return lasting.isEmpty() ? earlier : Earlier.of(tree, lasting);
  }

  /** The text of {@code span}. */
  public String text(Span span) {
    return tree.text(span);
  }

  /**
   * The elements of one type, in order, those inside service lines and ranges too; they are sorted
   * once, however many ask.
   */
  @SuppressWarnings("unchecked")
  public <E extends Element> List<E> all(Class<E> type) {
    return (List<E>) derived(ELEMENTS).getOrDefault(type, List.of());
  }

  /** The sections that play {@code role}, in order. */
  public Stream<Section> sections(LabelRole role) {
    return tree.sections().stream().filter(section -> section.is(role));
  }

  /** The claim that covers {@code span}. */
  public Optional<Claim> claimAt(Span span) {
    return covering(claims, Claim::span, span);
  }

  /**
   * The date of service for what is written at {@code span}: the line's, the claim's, the note's.
   */
  public LocalDate dateAt(Span span) {
    // Asked of every code by most rules, so that this does without the functions of Optional.
    Optional<Claim> claim = claimAt(span);
    Optional<Stated<LocalDate>> stated = header.dateOfService();
    if (claim.isPresent()) {
      Optional<ServiceLine> line = covering(claim.get().lines(), ServiceLine::span, span);
      Optional<LocalDate> own =
          line.isPresent() ? claim.get().dateOf(line.get()) : Optional.empty();
      if (own.isPresent()) {
        return own.get();
      }
      stated =
          claim.get().header().dateOfService().isPresent()
              ? claim.get().header().dateOfService()
              : stated;
    }
    return stated.isPresent() ? stated.get().value() : defaultDate;
  }

  /** The day of a service line, or the default where none is stated. */
  public LocalDate dateOf(Claim claim, ServiceLine line) {
    return claim.dateOf(line).orElse(defaultDate);
  }

  private static Map<Class<?>, List<Element>> byType(Note note) {
    Map<Class<?>, List<Element>> byType = new HashMap<>();
    note.tree().elements().forEach(element -> enter(element, byType));
    byType.replaceAll((type, elements) -> List.copyOf(elements));
    return byType;
  }

  private static void enter(Element element, Map<Class<?>, List<Element>> byType) {
    byType.computeIfAbsent(element.getClass(), type -> new ArrayList<>()).add(element);
    for (Element part : element.children()) {
      enter(part, byType);
    }
  }

  /** The one of {@code parts}, which are in order and apart, that holds {@code span}. */
  private static <T> Optional<T> covering(List<T> parts, Function<T, Span> place, Span span) {
    int low = 0;
    int high = parts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span candidate = place.apply(parts.get(middle));
      if (candidate.contains(span)) {
        return Optional.of(parts.get(middle));
      }
      if (candidate.start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }
}
