package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.note.Derived;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Span;

/**
 * A note in which somebody describes what an imaging exam shows, cut into its parts. Templates,
 * guides, operative notes and claim notes without findings are none, so that no rule asks of them
 * what only a report must contain.
 *
 * @param modality none when the note does not say, or names several
 */
public record ImagingReport(
    Note note, FoldedText text, List<Part> parts, Optional<Modality> modality) {
  private static final Derived<Optional<ImagingReport>> OF_NOTE = Derived.of(ImagingReport::read);

  /** With fewer words a part may only say where something is described. */
  private static final int FEWEST_WORDS = 3;

  private static final Wording ELSEWHERE =
      Wording.of("(?:see|per|as|refer|pending|dictated|attached|none|na|tbd)\\b");

  // Exams that people call studies and that have findings, but are no diagnostic imaging.
  private static final String PROCEDURES =
      "(?:emg|electromyogra\\w+|nerve conduction|electrodiagnos\\w+|eeg"
          + "|electroencephalogra\\w+|electrocardiogra\\w+"
          + "|(?:ecg|ekg)(?![- ](?:gat|trigger|synchron))|stress test|treadmill"
          + "|polysomnogra\\w+|sleep study|colonoscop\\w+|sigmoidoscop\\w+|gastroscop\\w+"
          + "|\\w*duodenoscop\\w+|endoscop\\w+|bronchoscop\\w+"
          + "|cystoscop\\w+|laparoscop\\w+|arthroscop\\w+|biops\\w+|catheteri[sz]ation"
          + "|(?:heart|cardiac) cath|aspiration|drainage|placement|injection|ablation"
          + "|emboli[sz]ation|stenting|angioplasty|insertion|amniocentesis|thoracentesis"
          + "|paracentesis|lumbar puncture|swallow\\w*|spirometry|pulmonary function|autopsy"
          + "|patholog\\w+)\\b";

  private static final Wording NO_IMAGING = Wording.of("\\b" + PROCEDURES);

  // What was or will be done to the patient beside the exam. A needle goes where ultrasound or CT
  // is
  // "for drainage", but a radiograph only shows where a tube came to lie.
  private static final Wording OCCASION =
      Wording.of(
          "\\b(?:post|after|following|s/p|before|pre|prior to|(?:to|for) (?:confirm|check|verify"
              + "|assess|evaluat)\\w*)[- ](?:[\\w/]+[- ]){0,4}?"
              + PROCEDURES
              + "|\\b"
              + PROCEDURES
              + "[- ](?:planning|check|evaluation|assessment)\\b");

  private static final Wording TUBE_SHOWN =
      Wording.of(
          "\\b(?:radiogra(?:ph|phs|phic|phy)|x-?rays?|plain films?|cxr|kub|xr|views?)\\b.{0,60}"
              + "\\b(?:placement|insertion)\\b");

  private static final Wording GUIDED = Wording.of("\\b(?:guid\\w+|directed|assisted)\\b");

  private static final Wording MODALITY_CT =
      Wording.of("\\b(?:ct|cta|ccta|cat scan|computed tomogra\\w+|hct)\\b");
  private static final Wording MODALITY_MR = Wording.of("\\b(?:mri|mr|mra|magnetic resonance)\\b");
  private static final Wording MODALITY_RADIOGRAPH =
      Wording.of(
          "\\b(?:radiogra(?:ph|phs|phic|phy)|x-?rays?|plain films?|cxr|kub|xr"
              + "|(?:\\d+|two|three|four|single|one)[- ]?views?"
              + "|(?:pa|ap) and lateral(?: views?)?)\\b");
  private static final Wording MODALITY_ULTRASOUND =
      Wording.of("\\b(?:ultrasound|us|sonogra\\w+|ultrasonogra\\w+|duplex|doppler)\\b");
  private static final Wording MODALITY_MAMMOGRAPHY = Wording.of("\\bmammogra\\w+\\b");
  private static final Wording MODALITY_NUCLEAR =
      Wording.of(
          "\\b(?:nuclear|pet|spect|scintigra\\w+|bone scan|v/?q|hida|mibi|thallium|sestamibi)\\b");

  public ImagingReport {
    parts = List.copyOf(parts);
  }

  /** The report that {@code note} is, if it is one. */
  public static Optional<ImagingReport> of(Note note) {
    return note.derived(OF_NOTE);
  }

  private static Optional<ImagingReport> read(Note note) {
    if (note.kind() != NoteKind.REPORT && note.kind() != NoteKind.CLAIM) {
      return Optional.empty();
    }
    FoldedText text = FoldedText.of(note);
    List<Part> parts = Parts.of(note);
    boolean described =
        parts.stream()
            .filter(part -> part.is(LabelRole.FINDINGS) || part.is(LabelRole.IMPRESSION))
            .anyMatch(part -> describes(text, part.body()));
    Set<LabelRole> roles = EnumSet.noneOf(LabelRole.class);
    parts.forEach(part -> roles.addAll(part.roles()));
    boolean chart = NoteKind.isChart(roles);
    ImagingReport report = new ImagingReport(note, text, parts, Optional.empty());
    if (!described || chart || report.titles().anyMatch(report::isProcedure)) {
      return Optional.empty();
    }
    return Optional.of(new ImagingReport(note, text, parts, report.readModality()));
  }

  /** The parts that play one of {@code roles}, in order. */
  public Stream<Part> parts(LabelRole... roles) {
    return playing(roles).stream();
  }

  private List<Part> playing(LabelRole... roles) {
    List<Part> playing = new ArrayList<>();
    for (Part part : parts) {
      if (plays(part, roles)) {
        playing.add(part);
      }
    }
    return playing;
  }

  private static boolean plays(Part part, LabelRole... roles) {
    for (LabelRole role : roles) {
      if (part.is(role)) {
        return true;
      }
    }
    return false;
  }

  /** The sentences of those parts. */
  public Sentences sentences(LabelRole... roles) {
    return Sentences.of(text, playing(roles));
  }

  /** The first place in those parts where the words stand and are neither denied nor in doubt. */
  public Optional<Span> affirmed(Wording wording, LabelRole... roles) {
    return sentences(roles)
        .find(wording)
        .filter(found -> found.is(Certainty.AFFIRMED))
        .map(Sentences.Found::span)
        .findFirst();
  }

  /** Whether one of those parts says anything. */
  public boolean has(LabelRole... roles) {
    return !sentences(roles).isEmpty();
  }

  /** Whether {@code wording} is found in one of those parts. */
  public boolean says(Wording wording, LabelRole... roles) {
    return text.mayHold(wording) && parts(roles).anyMatch(part -> text.has(wording, part.body()));
  }

  /** Whether {@code wording} is found anywhere but in code lists and header fields. */
  public boolean says(Wording wording) {
    return text.mayHold(wording) && prose().anyMatch(part -> text.has(wording, part.body()));
  }

  /** The sentences of the parts that are written for a reader. */
  public Sentences proseSentences() {
    return Sentences.of(text, prose().toList());
  }

  /** The parts that are written for a reader: all but code lists and header fields. */
  public Stream<Part> prose() {
    return parts.stream()
        .filter(
            part ->
                part.roles().stream().noneMatch(role -> role.isCodeList() || role.isHeaderField()));
  }

  /** How {@code sentence} speaks of {@code target}. */
  public Certainty certainty(Span sentence, Span target) {
    return Scopes.certainty(text, sentence, target);
  }

  /** What the exam is called: under EXAM, or before the first label. */
  public Stream<Span> titles() {
    List<Span> named =
        parts(LabelRole.EXAM).flatMap(part -> part.sentences().stream().limit(1)).toList();
    return named.isEmpty()
        ? parts.stream()
            .filter(part -> part.roles().isEmpty())
            .flatMap(part -> part.sentences().stream())
        : named.stream();
  }

  /** Whether {@code title} names something done to the patient, be it under imaging. */
  private boolean isProcedure(Span title) {
    List<Span> procedures = text.find(NO_IMAGING, title).toList();
    if (procedures.isEmpty()) {
      return false;
    }
    if (modalities(List.of(title)).isEmpty() || text.has(GUIDED, title)) {
      return true;
    }
    List<Span> beside =
        Stream.concat(text.find(OCCASION, title), text.find(TUBE_SHOWN, title)).toList();
    return !procedures.stream()
        .allMatch(procedure -> beside.stream().anyMatch(place -> place.contains(procedure)));
  }

  /** The modality that the section EXAM names; none where it names several. */
  public Optional<Modality> titledModality() {
    List<Modality> titled =
        modalities(parts(LabelRole.EXAM).flatMap(part -> part.sentences().stream()).toList());
    return titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty();
  }

  private Optional<Modality> readModality() {
    List<Modality> titled = modalities(titles().toList());
    if (titled.isEmpty()) {
      titled = modalities(parts(LabelRole.TECHNIQUE).map(Part::body).toList());
    }
    return titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty();
  }

  private List<Modality> modalities(List<Span> spans) {
    return Stream.of(Modality.values())
        .filter(modality -> spans.stream().anyMatch(span -> text.has(words(modality), span)))
        .toList();
  }

  private static Wording words(Modality modality) {
    return switch (modality) {
      case CT -> MODALITY_CT;
      case MR -> MODALITY_MR;
      case RADIOGRAPH -> MODALITY_RADIOGRAPH;
      case ULTRASOUND -> MODALITY_ULTRASOUND;
      case MAMMOGRAPHY -> MODALITY_MAMMOGRAPHY;
      case NUCLEAR -> MODALITY_NUCLEAR;
    };
  }

  /** Whether {@code body} says what was seen and not only where that is written. */
  private static boolean describes(FoldedText text, Span body) {
    int words = words(text.folded(), body);
    return words >= FEWEST_WORDS
        || words > 0 && !text.search(ELSEWHERE, body.stripped(text.folded())).begins();
  }

  /** The words of two letters and more in {@code span}; counts no further than a few. */
  private static int words(String folded, Span span) {
    int words = 0;
    int letters = 0;
    for (int i = span.start(); i < span.end() && words < FEWEST_WORDS; i++) {
      char c = folded.charAt(i);
      letters = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? letters + 1 : 0;
      if (letters == 2) {
        words++;
      }
    }
    return words;
  }
}
