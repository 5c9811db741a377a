package org.scrubjay.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Imaging;
import org.scrubjay.codes.Procedure;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Header;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Modality;
import org.scrubjay.note.statements.PostProcessing;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Fit;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Requirement;

/** Counts the CT and MR studies of a note, and those of them with three-dimensional rendering. */
final class StudyReader {
  private static final Set<String> RENDERING = Set.of("76376", "76377");
  private static final Set<String> SIDES = Set.of("LT", "RT");
  private static final Set<String> MODALITIES = Set.of("CT", "CTA", "MR", "MRA");

  /**
   * Software that works on the images of a study is no study of its own: FFR-CT, plaque analysis
   * and nearly all category III codes about CT.
   */
  private static final Pattern ANALYSIS = Pattern.compile("75577|75580|\\d{4}T");

  /** CPT's section on diagnostic radiology, whose codes may be CT or MR studies. */
  private static final Pattern DIAGNOSTIC_RADIOLOGY = Pattern.compile("7[0-6]\\d{3}");

  /** Three-dimensional images are a part of every angiography and no choice of the practice. */
  private static final Wording ANGIOGRAPHY =
      Wording.of("\\b(?:\\w*angio\\w*|c?cta|mra|ctpa|ctv|mrv|venogra\\w+)\\b");

  private final Note note;
  private final CodeBook book;
  private final List<Requirement> expectations;
  private final List<Study> studies = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();

  private StudyReader(Note note, CodeBook book, Policies policies) {
    this.note = note;
    this.book = book;
    this.expectations = expectations(policies).toList();
  }

  /**
   * What was found.
   *
   * @param unknown procedure codes that may be CT or MR studies: the code book does not say
   */
  record Found(List<Study> studies, Set<String> unknown) {}

  /** The requirements that set a share of studies with three-dimensional rendering. */
  static Stream<Requirement> expectations(Policies policies) {
    return policies
        .with(Check.NumericRange.class)
        .filter(
            requirement ->
                ((Check.NumericRange) requirement.check()).quantity()
                    == Check.Quantity.THREED_SHARE_PERCENT);
  }

  static Found read(Note note, CodeBook book, Policies policies) {
    StudyReader reader = new StudyReader(note, book, policies);
    if (note.kind() == NoteKind.CLAIM || note.kind() == NoteKind.REPORT) {
      if (note.claims().stream().allMatch(claim -> claim.lines().isEmpty())) {
        ImagingReport.of(note).ifPresent(reader::described);
      } else {
        note.claims().forEach(reader::billed);
      }
    }
    return new Found(List.copyOf(reader.studies), reader.unknown);
  }

  private void billed(Claim claim) {
    Map<LocalDate, Day> days = new LinkedHashMap<>();
    for (ServiceLine line : claim.lines()) {
      LocalDate date = note.dateOf(claim, line);
      Day day = days.computeIfAbsent(date, unseen -> new Day());
      if (RENDERING.contains(line.code())) {
        day.renderings.add(line.code() + sides(line));
      } else if (isStudy(line.code(), date)) {
        // The professional and the technical component of one study may be two lines.
        day.studies.add(line.code() + sides(line));
      }
    }
    days.forEach(
        (date, day) -> {
          Map<Requirement, Fit> fits = fits(claim.header(), date);
          int threed = Math.min(day.renderings.size(), day.studies.size());
          for (int i = 0; i < day.studies.size(); i++) {
            studies.add(new Study(Study.Basis.BILLED, i < threed, fits));
          }
        });
  }

  private void described(ImagingReport report) {
    Optional<Modality> modality = report.modality();
    if (modality.filter(kind -> kind == Modality.CT || kind == Modality.MR).isEmpty()) {
      return;
    }
    boolean angiography = report.titles().anyMatch(title -> report.text().has(ANGIOGRAPHY, title));
    boolean threed = !angiography && PostProcessing.THREE_DIMENSIONAL.isStated(report);
    studies.add(new Study(Study.Basis.DESCRIBED, threed, fits(note.header(), dateOf(note))));
  }

  private static LocalDate dateOf(Note note) {
    return note.header().dateOfService().map(stated -> stated.value()).orElse(note.defaultDate());
  }

  private static String sides(ServiceLine line) {
    return line.modifiers().stream()
        .map(modifier -> modifier.value())
        .filter(SIDES::contains)
        .sorted()
        .collect(Collectors.joining("-"));
  }

  private boolean isStudy(String code, LocalDate date) {
    if (ANALYSIS.matcher(code).matches()) {
      return false;
    }
    Answer<Procedure> answer = book.procedure(code, date);
    Optional<Imaging> imaging =
        answer instanceof Answer.Found<Procedure> found
            ? found.value().imaging()
            : Optional.empty();
    if (imaging.isEmpty()
        && !(answer instanceof Answer.None<Procedure>)
        && DIAGNOSTIC_RADIOLOGY.matcher(code).matches()) {
      unknown.add(code);
    }
    return imaging.filter(facts -> MODALITIES.contains(facts.modality())).isPresent();
  }

  private Map<Requirement, Fit> fits(Header header, LocalDate date) {
    Map<Requirement, Fit> fits = new HashMap<>();
    for (Requirement requirement : expectations) {
      RENDERING.stream()
          .sorted()
          .map(code -> requirement.appliesTo().fit(header, code, date))
          .filter(fit -> !(fit instanceof Fit.AppliesNot))
          .findFirst()
          .ifPresent(fit -> fits.put(requirement, fit));
    }
    return fits;
  }

  /** What is billed on one day, each service once. */
  private static final class Day {
    private final Set<String> studies = new LinkedHashSet<>();
    private final Set<String> renderings = new LinkedHashSet<>();
  }
}
