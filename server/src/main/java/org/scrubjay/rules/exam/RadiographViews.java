package org.scrubjay.rules.exam;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Views;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.BilledImaging;
import org.scrubjay.text.Span;

/** What a report says of its radiograph's views, in its title and below it. */
record RadiographViews(Views title, Views body) {
  private static final String SEVERAL =
      "the note bills several radiograph exams, and its text does not say which views are whose";

  /** Positions of the patient, which make a view of their own only where the beam shows levels. */
  private static final Set<String> POSITIONS = Set.of("upright", "supine", "decubitus");

  /** Among findings, lateral and oblique are sides of bones unless images are spoken of. */
  private static final Wording OF_IMAGES =
      Wording.of(
          "\\b(?:views?|projections?|radiographs?|films?|images?|x-?rays?|(?:pa|ap) and lateral"
              + "|\\dv)\\b");

  static RadiographViews of(ImagingReport report, BilledImaging billed) {
    List<Span> body =
        Stream.concat(
                report.sentences(LabelRole.TECHNIQUE).stream(),
                report.sentences(LabelRole.FINDINGS, LabelRole.IMPRESSION).with(OF_IMAGES).stream())
            .toList();
    List<Span> title =
        Stream.concat(report.titles(), report.parts(LabelRole.EXAM).map(Part::body)).toList();
    return new RadiographViews(views(report, billed, title), views(report, billed, body));
  }

  /** The only one of them; of several none, which is then said not to be checked. */
  static Optional<BilledImaging> onlyBilled(Checkup checkup, Verdicts verdicts) {
    List<BilledImaging> billed = billed(checkup, verdicts);
    if (billed.size() > 1) {
      verdicts.notChecked(SEVERAL);
      return Optional.empty();
    }
    return billed.stream().findFirst();
  }

  /** The billed radiographs whose code counts views. */
  static List<BilledImaging> billed(Checkup checkup, Verdicts verdicts) {
    return BilledImaging.of(
        checkup,
        verdicts,
        imaging -> imaging.modality().equals("XR") && imaging.viewsAtLeast().isPresent());
  }

  private static Views views(ImagingReport report, BilledImaging billed, List<Span> spans) {
    Views views = Views.of(report.text(), spans);
    if (billed.imaging().region().equals("abdomen")) {
      return views;
    }
    Set<String> projections = new TreeSet<>(views.projections());
    projections.removeAll(POSITIONS);
    return new Views(views.count(), projections);
  }
}
