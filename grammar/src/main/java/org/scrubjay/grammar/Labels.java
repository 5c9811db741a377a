package org.scrubjay.grammar;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of sections and header fields, as reports and claim notes write them.
 *
 * <p>The aliases were counted in public transcriptions and template collections; names that are
 * rarer than one in a thousand notes are left to the tree as labels without a role.
 */
final class Labels {
  private static final Map<String, LabelRole> ROLES =
      roles(
          new Names(
              LabelRole.EXAM,
              "EXAM|EXAMINATION|EXAM TITLE|EXAM TYPE|STUDY|EXAM PERFORMED|PROCEDURE|PROCEDURES|"
                  + "PROCEDURE PERFORMED|PROCEDURE DONE|TYPE OF EXAM|EXAM DESCRIPTION"),
          new Names(
              LabelRole.INDICATION,
              "INDICATION|INDICATIONS|CLINICAL INDICATION|CLINICAL INDICATIONS|CLINICAL"
                  + " HISTORY|HISTORY|HX|CLINICAL|CLINICAL DATA|CLINICAL INFORMATION|CLINICAL"
                  + " DETAILS|REASON FOR EXAM|REASON FOR EXAMINATION|REASON FOR STUDY|REASON"
                  + " FOR TEST|REASON FOR CT SCAN|REASON FOR THE EXAM|REASON FOR"
                  + " ORDER|REASON|REFERRING DIAGNOSIS|INDICATION FOR EXAM|INDICATION FOR"
                  + " STUDY"),
          new Names(
              LabelRole.TECHNIQUE,
              "TECHNIQUE|TECHNIQUES|METHOD|METHODS|PROTOCOL|CONTRAST MEDIUM|CONTRAST|"
                  + "TECHNICAL|TECHNICAL DETAILS|PROCEDURE DETAILS"),
          new Names(
              LabelRole.COMPARISON,
              "COMPARISON|COMPARISONS|COMPARISON STUDIES|COMPARISON STUDY|COMPARISON EXAM|"
                  + "COMPARISON EXAMS|PRIOR STUDIES|PRIOR STUDY|PREVIOUS STUDIES"),
          new Names(
              LabelRole.FINDINGS,
              "FINDINGS|FINDING|INTERPRETATION|OTHER FINDINGS|ASSOCIATED FINDINGS|"
                  + "INCIDENTAL FINDINGS|ADDITIONAL FINDINGS|REPORT|RESULT|RESULTS"),
          new Names(
              LabelRole.IMPRESSION,
              "IMPRESSION|IMPRESSIONS|FINAL IMPRESSION|CONCLUSION|CONCLUSIONS|SUMMARY|OPINION"),
          new Names(
              LabelRole.RECOMMENDATION,
              "RECOMMENDATION|RECOMMENDATIONS|SUGGESTION|SUGGESTIONS|FOLLOW-UP|FOLLOW UP"),
          new Names(LabelRole.ADDENDUM, "ADDENDUM|ADDENDA"),
          new Names(
              LabelRole.SIGNATURE,
              "SIGNATURE|SIGNED|SIGNED BY|ELECTRONICALLY SIGNED BY|DICTATED BY|"
                  + "INTERPRETED BY|INTERPRETING PHYSICIAN|RADIOLOGIST|READ BY"),
          new Names(
              LabelRole.OTHER_HEADING,
              "COMPLICATIONS|CHIEF COMPLAINT|CC|PAST MEDICAL HISTORY|PMH|PAST SURGICAL"
                  + " HISTORY|SOCIAL HISTORY|FAMILY HISTORY|MEDICATIONS|MEDS|CURRENT"
                  + " MEDICATIONS|ALLERGIES|VITAL"
                  + " SIGNS|VITALS|ASSESSMENT|PLAN|DISPOSITION|LABORATORY DATA|LABS"),
          new Names(
              LabelRole.CHART_HEADING,
              "PREOPERATIVE DIAGNOSIS|PREOPERATIVE DIAGNOSES|POSTOPERATIVE DIAGNOSIS|"
                  + "POSTOPERATIVE DIAGNOSES|PREOP DIAGNOSIS|POSTOP DIAGNOSIS|ANESTHESIA|"
                  + "DESCRIPTION OF PROCEDURE|OPERATIVE PROCEDURE|SPECIMEN|SPECIMENS|"
                  + "ESTIMATED BLOOD LOSS|SURGEON|ASSISTANT|OPERATION|"
                  + "HISTORY OF PRESENT ILLNESS|HPI|REVIEW OF SYSTEMS|ROS|PHYSICAL EXAM|"
                  + "PHYSICAL EXAMINATION|GEN EXAM|ASSESSMENT AND PLAN|COURSE|HOSPITAL COURSE|"
                  + "SUBJECTIVE|OBJECTIVE|SHX|FHX"),
          new Names(
              LabelRole.PROCEDURE_CODES,
              "CPT|CPT CODE|CPT CODES|CPT4|CPT4 CODE|CPT4 CODES|CPT-4|CPT/HCPCS|"
                  + "CPT/HCPCS CODES|HCPCS|HCPCS CODE|HCPCS CODES|PROCEDURE CODE|"
                  + "PROCEDURE CODES|CODES|CODE|BILLING CODES|CHARGES|SERVICE LINES|"
                  + "CPT® CODE|CPT® CODES|CPT®"),
          new Names(
              LabelRole.DIAGNOSIS_CODES,
              "ICD-10|ICD10|ICD 10|ICD-10-CM|ICD10CM|ICD-10 CODE|ICD-10 CODES|ICD10 CODES|"
                  + "ICD-10-CM CODE|ICD-10-CM CODES|DX|DX CODE|DX CODES|DIAGNOSIS CODE|"
                  + "DIAGNOSIS CODES|DIAGNOSIS|DIAGNOSES|ICD-10-CM DIAGNOSES|"
                  + "ICD-10-CM REASON FOR VISIT CODE|ICD-10-CM REASON FOR VISIT CODES|"
                  + "REASON FOR VISIT CODES"),
          new Names(
              LabelRole.ICD9_CODES,
              "ICD-9|ICD9|ICD 9|ICD-9-CM|ICD-9 CODE|ICD-9 CODES|ICD9 CODE|ICD9 CODES|"
                  + "ICD-9-CM CODES"),
          new Names(
              LabelRole.DATE_OF_SERVICE,
              "DOS|DATE OF SERVICE|DATES OF SERVICE|SERVICE DATE|DATE OF EXAM|EXAM DATE|"
                  + "DATE OF STUDY|STUDY DATE|DATE OF EXAMINATION|DATE"),
          new Names(LabelRole.PAYER, "PAYER|PAYOR|INSURANCE|PRIMARY INSURANCE|PLAN NAME"),
          new Names(LabelRole.MAC, "MAC|CONTRACTOR|MEDICARE CONTRACTOR"),
          new Names(LabelRole.PLACE_OF_SERVICE, "POS|PLACE OF SERVICE"),
          new Names(LabelRole.LOCALITY, "LOCALITY|ZIP|ZIP CODE"),
          new Names(LabelRole.SEX, "SEX|GENDER|PATIENT SEX"),
          new Names(LabelRole.AGE, "AGE|PATIENT AGE"),
          new Names(LabelRole.CLAIM_KIND, "CLAIM|CLAIM TYPE|CLAIM KIND|BILL TYPE|TYPE OF BILL"));

  private Labels() {}

  /**
   * The roles of a label's words. Case, decoration and a bracketed qualifier do not matter; {@code
   * TECHNIQUE AND FINDINGS} has two roles. Empty when the words are nobody's name.
   */
  static Set<LabelRole> roles(String words) {
    String name = normalise(words);
    LabelRole whole = ROLES.get(name);
    if (whole == null && name.indexOf('(') >= 0) {
      name = withoutQualifier(name);
      whole = ROLES.get(name.replace("(S)", "S"));
    }
    return whole == null ? joined(name) : Set.of(whole);
  }

  private static Set<LabelRole> joined(String name) {
    if (name.indexOf('/') < 0 && name.indexOf('&') < 0 && !name.contains(" AND ")) {
      return Set.of();
    }
    Set<LabelRole> roles = EnumSet.noneOf(LabelRole.class);
    for (String part : name.replace(" AND ", "/").replace(" & ", "/").split("/")) {
      LabelRole role = ROLES.get(part.strip());
      if (role == null) {
        return Set.of();
      }
      roles.add(role);
    }
    return roles;
  }

  /** The name without a last part in brackets: {@code COMPARISON STUDIES (outside)}. */
  private static String withoutQualifier(String name) {
    int open = name.indexOf('(');
    if (!name.endsWith(")")) {
      return name;
    }
    return name.substring(0, open > 0 && name.charAt(open - 1) == ' ' ? open - 1 : open);
  }

  /** Upper case, with one blank for any white space and decoration. */
  private static String normalise(String words) {
    return (isNormal(words) ? words : spaced(words)).toUpperCase(Locale.ROOT);
  }

  /** Most labels have nothing between their words but a blank. */
  private static boolean isNormal(String words) {
    char before = ' ';
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isBlank(c) && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  private static String spaced(String words) {
    StringBuilder name = new StringBuilder(words.length());
    boolean blank = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isBlank(c)) {
        blank = true;
      } else {
        name.append(blank ? " " : "").append(c);
        blank = false;
      }
    }
    return name.toString().strip();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || "\u00A0\u202F*#".indexOf(c) >= 0;
  }

  // Loops, because the first note of every start waits for this table, and streams are slow cold.
  private static Map<String, LabelRole> roles(Names... all) {
    Map<String, LabelRole> roles = new HashMap<>();
    for (Names names : all) {
      for (String name : names.barred.split("\\|")) {
        roles.put(name, names.role);
      }
    }
    return roles;
  }

  private record Names(LabelRole role, String barred) {}
}
