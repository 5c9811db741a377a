package org.scrubjay.rules.common;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.scrubjay.note.Note;
import org.scrubjay.note.statements.Certainty;
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Parts;
import org.scrubjay.note.statements.PostProcessing;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.policy.Statement;
import org.scrubjay.text.Span;

/**
 * Where a note says what policies ask for, in sentences of its own. The words for each statement
 * are a lexicon of this project.
 */
public record ReportStatements(FoldedText text, Sentences sentences) {
  private static final Map<Statement, Wording> WORDS = words();

  /** The sentences of {@code note} outside code lists and header fields. */
  public static ReportStatements of(Note note) {
    return new ReportStatements(
        FoldedText.of(note),
        Sentences.of(note, Parts.of(note).stream().filter(ReportStatements::isProse).toList()));
  }

  /** The words for {@code statement}. */
  public static Wording words(Statement statement) {
    return WORDS.get(statement);
  }

  /** Whether there is anything to read. */
  public boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** Where the note says it and does not deny it; what it leaves open is said too. */
  public Stream<Span> where(Statement statement) {
    return sentences
        .find(WORDS.get(statement))
        .filter(found -> isDenial(statement) || !found.is(Certainty.NEGATED))
        .map(Sentences.Found::span);
  }

  /** Statements whose words deny something themselves. */
  private static boolean isDenial(Statement statement) {
    return statement == Statement.ASYMPTOMATIC;
  }

  private static boolean isProse(Part part) {
    return !part.roles().isEmpty()
        && part.roles().stream().noneMatch(role -> role.isCodeList() || role.isHeaderField());
  }

  private static Map<Statement, Wording> words() {
    Map<Statement, Wording> words = new EnumMap<>(Statement.class);
    for (Statement statement : Statement.values()) {
      words.put(statement, wording(statement));
    }
    return words;
  }

  private static Wording wording(Statement statement) {
    return switch (statement) {
      case THREED_RENDERING -> PostProcessing.THREE_DIMENSIONAL.words();
      case INDEPENDENT_WORKSTATION -> PostProcessing.INDEPENDENT_WORKSTATION.words();
      case CONCURRENT_SUPERVISION -> PostProcessing.SUPERVISION.words();
      default -> Wording.of("\\b(?:" + regex(statement) + ")(?![a-z])");
    };
  }

  private static String regex(Statement statement) {
    return switch (statement) {
      case CORONARY_CT_ANGIOGRAPHY ->
          "ccta|(?:coronary|cardiac) cta|cta (?:of the )?(?:coronar\\w+|heart)"
              + "|(?:coronary )?(?:ct|computed tomograph(?:y|ic)) (?:coronary )?angiogra\\w+";
      case ABNORMAL_CORONARY_CT_ANGIOGRAPHY ->
          "(?:abnormal|indeterminate|positive|equivocal) (?:\\w+ )?(?:ccta|cta|ct angiogra\\w+)"
              + "|(?:ccta|cta|ct angiogra\\w+)[^.;]{0,40}(?:abnormal|indeterminate|positive"
              + "|equivocal|stenos[ei]s)|intermediate stenos[ei]s|uncertain (?:functional"
              + " |physiologic )?significance";
      case CARDIAC_SYMPTOMS ->
          "chest (?:pain|pressure|tightness|discomfort)|angina\\w*|dyspn(?:o)?ea"
              + "|shortness of breath|sob|exertional \\w+";
      case HISTORY_AND_PHYSICAL -> "history and physical|h ?& ?p|physical exam\\w*";
      case DIAGNOSTIC_TESTS ->
          "stress test\\w*|treadmill|ecg|ekg|electrocardiogra\\w+|echocardiogra\\w+|troponin\\w*"
              + "|lab(?:oratory)? (?:results?|values?)";
      case ORDER -> "order(?:ed|s)?|requisition|requested by|referr(?:ed|al) (?:by|from)";
      case BODY_MASS_INDEX -> "(?:bmi|body mass index)[^0-9.;]{0,20}\\d{2}";
      case FFR_VALUES ->
          "(?:ffr(?:-?ct)?|ct-?ffr|fractional flow reserve)[^.;]{0,60}[01]\\.\\d{1,2}";
      case LESION_OF_MOST_SIGNIFICANCE ->
          "(?:most (?:significant|severe|important)|culprit|lesion[-"
              + " ]specific|h(?:a)?emodynamically (?:in)?significant|flow[- ]limiting|functionally"
              + " (?:in)?significant)";
      case SOFTWARE -> "software|version|heartflow|deepvessel|ffrct analysis";
      case INTERPRETATION ->
          "interpret\\w+|reviewed by|read by|i (?:have )?reviewed|personally reviewed";
      case IMPACT_ON_MANAGEMENT ->
          "manage\\w*|treat\\w*|therapy|recommend\\w*|revasculari\\w+|catheteri[sz]ation|pci"
              + "|defer\\w*";
      case CORONARY_STENT ->
          "(?:coronary |prior |previous |in-)?stents?(?:ed|ing)?|stent restenosis";
      case CORONARY_BYPASS_GRAFT -> "cabg|coronary (?:artery )?bypass|bypass (?:graft\\w*|surgery)";
      case PROSTHETIC_VALVE ->
          "(?:prosthetic|mechanical|bioprosthetic|replaced) (?:\\w+ )?valve|tavr|tavi|valve"
              + " replacement";
      case RECENT_INFARCTION ->
          "(?:recent|acute) (?:myocardial infarction|mi|stemi|nstemi)|nstemi|stemi";
      case HEART_TRANSPLANT -> "(?:heart|cardiac) transplant\\w*";
      case PACEMAKER_OR_DEFIBRILLATOR -> "pacemaker|defibrillator|aicd";
      case NEW_HEART_FAILURE ->
          "new(?:ly)?(?:[- ]onset| diagnosed)? (?:\\w+ )?heart failure|new[- ]onset (?:chf|hfref)";
      case SUSPECTED_ACUTE_CORONARY_SYNDROME -> "acute coronary syndrome|acs";
      case ASYMPTOMATIC -> "asymptomatic|(?:no|without) (?:cardiac )?symptoms";
      case SCREENING -> "screening";
      case THREED_NECESSITY ->
          "(?:surgical|pre-?operative|treatment|pre-?surgical) planning|medical(?:ly)? necess\\w+"
              + "|requested (?:by|for)|at the request of|complex (?:fracture|anatomy)"
              + "|in consultation with";
      case PREDICTIVE_MODEL -> "predict\\w+|3-?d (?:\\w+ )?model|simulat\\w+|digital twin";
      case CARDIAC_CT_DATA -> "ccta|cta|cardiac ct|ct angiogra\\w+|computed tomograph\\w+";
      case CARDIAC_MR_DATA -> "cmr|cardiac (?:mri?|magnetic resonance)|heart mri";
      case THREED_RENDERING, INDEPENDENT_WORKSTATION, CONCURRENT_SUPERVISION ->
          throw new IllegalArgumentException("read by another reader");
    };
  }
}
