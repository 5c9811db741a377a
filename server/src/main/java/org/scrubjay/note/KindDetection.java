package org.scrubjay.note;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.FieldForm;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.grammar.Section;
import org.scrubjay.mrrt.Mrrt;

/** Tells from its content what a note is for. */
final class KindDetection {
  /** A final report in which a field or two were forgotten is still a report. */
  private static final int FEWEST_TEMPLATE_FIELDS = 3;

  /** Lines after a label in which a list of codes shows its first one. */
  private static final int LIST_BEGINS_WITHIN = 2;

  private static final Set<LabelRole> CLAIM_FIELDS =
      EnumSet.of(
          LabelRole.DATE_OF_SERVICE,
          LabelRole.PAYER,
          LabelRole.MAC,
          LabelRole.PLACE_OF_SERVICE,
          LabelRole.CLAIM_KIND);

  private static final Set<LabelRole> REPORT_SECTIONS =
      EnumSet.of(
          LabelRole.EXAM,
          LabelRole.INDICATION,
          LabelRole.TECHNIQUE,
          LabelRole.COMPARISON,
          LabelRole.FINDINGS,
          LabelRole.IMPRESSION);

  private KindDetection() {}

  static NoteKind kindOf(NoteTree tree) {
    Set<LabelRole> roles = EnumSet.noneOf(LabelRole.class);
    tree.elements()
        .filter(Element.Label.class::isInstance)
        .forEach(label -> roles.addAll(((Element.Label) label).roles()));
    if (isTemplate(tree)) {
      return NoteKind.TEMPLATE;
    }
    boolean findings = roles.contains(LabelRole.FINDINGS) || roles.contains(LabelRole.IMPRESSION);
    long reportSections = roles.stream().filter(REPORT_SECTIONS::contains).count();
    boolean endoscopy = roles.contains(LabelRole.OTHER_HEADING) && !saysExam(tree, roles);
    if (findings && reportSections >= 2 && !NoteKind.isChart(roles) && !endoscopy) {
      return NoteKind.REPORT;
    }
    long claimFields = roles.stream().filter(CLAIM_FIELDS::contains).count();
    boolean procedures = tree.sections().stream().anyMatch(KindDetection::listsProcedures);
    boolean diagnoses = tree.sections().stream().anyMatch(KindDetection::listsDiagnoses);
    boolean lines = tree.elements().anyMatch(Element.ServiceLineNode.class::isInstance);
    boolean claim =
        procedures && diagnoses
            || claimFields >= 2 && (procedures || diagnoses || lines)
            || claimFields >= 1 && (procedures || diagnoses && lines);
    return claim && !NoteKind.isChart(roles) ? NoteKind.CLAIM : NoteKind.GUIDE;
  }

  /** What is called a procedure beside medications is as often an endoscopy as an imaging exam. */
  private static boolean saysExam(NoteTree tree, Set<LabelRole> roles) {
    return roles.contains(LabelRole.TECHNIQUE)
        || tree.elements()
            .filter(Element.Label.class::isInstance)
            .map(Element.Label.class::cast)
            .filter(label -> label.atLineStart() && label.is(LabelRole.EXAM))
            .anyMatch(
                label -> !tree.text(label.name()).toUpperCase(Locale.ROOT).startsWith("PROC"));
  }

  /** A glossary explains the label CPT and lists no code after it. */
  private static boolean listsProcedures(Section section) {
    return section.is(LabelRole.PROCEDURE_CODES)
        && firstLines(section).anyMatch(Element.ServiceLineNode.class::isInstance);
  }

  private static boolean listsDiagnoses(Section section) {
    return section.is(LabelRole.DIAGNOSIS_CODES)
        && firstLines(section).anyMatch(Element.DiagnosisNode.class::isInstance);
  }

  private static Stream<Element> firstLines(Section section) {
    return section.lines().stream()
        .limit(LIST_BEGINS_WITHIN)
        .flatMap(line -> line.elements().stream());
  }

  private static boolean isTemplate(NoteTree tree) {
    if (Mrrt.isTemplate(tree.source().text())) {
      return true;
    }
    long fields =
        tree.elements()
            .filter(Element.TemplateField.class::isInstance)
            .map(Element.TemplateField.class::cast)
            .filter(KindDetection::belongsInTemplate)
            .count();
    long lines = tree.lines().filter(line -> line.elements().size() > 1).count();
    return fields >= FEWEST_TEMPLATE_FIELDS && fields * 8 >= lines;
  }

  /** Stars and underscores are what transcription leaves in finished notes; they prove nothing. */
  private static boolean belongsInTemplate(Element.TemplateField field) {
    return field.form() != FieldForm.STARS
        && field.form() != FieldForm.UNDERSCORES
        && field.form() != FieldForm.ANGLE;
  }
}
