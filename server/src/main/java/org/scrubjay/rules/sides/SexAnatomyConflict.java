package org.scrubjay.rules.sides;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Header;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.note.statements.Certainty;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** Organs of one sex in the report of a patient of the other, or of both sexes in one report. */
public final class SexAnatomyConflict implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "sex-anatomy-conflict",
          "sides",
          Severity.WARNING,
          "The findings describe an organ that does not fit the patient's sex, or organs of both.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  private static final Wording MALE_ORGAN =
      Wording.of(
          "\\b(?:prostate(?: gland)?|prostatic|seminal vesicles?|testis|testes|testicles?"
              + "|scrot(?:um|al)|epididymis)\\b");
  private static final Wording FEMALE_ORGAN =
      Wording.of(
          "\\b(?:uterus|uterine|ovar(?:y|ies)|adnexa[el]?|endometrium|endometrial|myometri\\w+)\\b");
  // What is gone, was never there or belongs to somebody else is no conflict.
  private static final Wording NOT_DESCRIBED =
      Wording.of(
          "\\b(?:transgender|family|mother|father|metasta\\w+|cancer|carcinoma|history|absent|if"
              + "|versus|ectomy|\\w+ectomy|fetus|fetal|ambiguous|intersex|m(?:u|ue)llerian"
              + "|utricle|masculinus)\\b");
  private static final Wording WOMAN =
      Wording.of(
          "\\b(?:year[- ]?old (?:\\w+ ){0,2}?(?:female|woman|girl|lady)|(?<![\\d.])[1-9]\\d"
              + " ?(?:y/?o ?)?(?:f|female)(?= (?:with|presents|presenting|s/p|h/o"
              + "|who|status)))\\b");
  private static final Wording MAN =
      Wording.of(
          "\\b(?:year[- ]?old (?:\\w+ ){0,2}?(?:male|man|boy|gentleman)"
              + "|(?<![\\d.])[1-9]\\d ?(?:y/?o ?)?(?:m|male)(?= (?:with|presents|presenting|s/p|h/o"
              + "|who|status)))\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note()).ifPresent(report -> checkReport(report, verdicts));
  }

  private static void checkReport(ImagingReport report, Verdicts verdicts) {
    Optional<Span> male = described(report, MALE_ORGAN);
    Optional<Span> female = described(report, FEMALE_ORGAN);
    if (male.isEmpty() && female.isEmpty()) {
      return;
    }
    Optional<Header.Sex> sex = sex(report);
    if (sex.filter(Header.Sex.FEMALE::equals).isPresent() && male.isPresent()) {
      verdicts.problem(ofOtherSex(male.get(), "female"));
    } else if (sex.filter(Header.Sex.MALE::equals).isPresent() && female.isPresent()) {
      verdicts.problem(ofOtherSex(female.get(), "male"));
    } else if (male.isPresent() && female.isPresent()) {
      verdicts.problem(ofBoth(male.get(), female.get()));
    } else {
      verdicts.passed();
    }
  }

  private static Optional<Span> described(ImagingReport report, Wording organ) {
    return report
        .sentences(LabelRole.FINDINGS)
        .find(organ)
        .filter(found -> found.is(Certainty.AFFIRMED) && !found.beside(NOT_DESCRIBED))
        .map(Sentences.Found::span)
        .findFirst();
  }

  /** As the header says, else as the reason for the exam does. */
  private static Optional<Header.Sex> sex(ImagingReport report) {
    Optional<Header.Sex> stated = report.note().header().sex().map(Stated::value);
    if (stated.isPresent()) {
      return stated;
    }
    boolean woman = report.says(WOMAN, LabelRole.INDICATION);
    boolean man = report.says(MAN, LabelRole.INDICATION);
    return woman == man
        ? Optional.empty()
        : Optional.of(woman ? Header.Sex.FEMALE : Header.Sex.MALE);
  }

  private static Problem ofOtherSex(Span organ, String sex) {
    return Problem.of(
        INFO,
        organ,
        "The patient is "
            + sex
            + ", and the findings describe this organ. See whether it was left over from a"
            + " template, and whether the report is of the right patient.");
  }

  private static Problem ofBoth(Span male, Span female) {
    boolean maleFirst = male.start() < female.start();
    return Problem.of(
            INFO,
            maleFirst ? female : male,
            "The findings describe this organ and one of the other sex as well. One of them was"
                + " probably left over from a template.")
        .withRelated(List.of(new Related("the other organ", maleFirst ? male : female)));
  }
}
