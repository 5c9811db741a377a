/** The labels that open a section of a report, by the ways reports write them. */
export const SECTION_NAMES: readonly string[] = [
  "(?:GENERAL |TYPE OF )?EXAM(?:INATION)?(?: TYPE)?",
  "STUDY",
  "PROCEDURES?(?: (?:DONE|PERFORMED))?",
  "(?:CLINICAL |REASON FOR )?INDICATIONS?",
  "REASON FOR (?:EXAM(?:INATION)?|STUDY|TEST|VISIT)",
  "(?:CLINICAL |PAST MEDICAL )?HISTORY",
  "CLINICAL (?:DATA|INFORMATION)",
  "(?:PRE|POST)-?OPERATIVE DIAGNOS[IE]S",
  "REFERRING DIAGNOSIS",
  "TECHNIQUES?(?: AND FINDINGS)?",
  "CONTRAST(?: MEDIUM)?",
  "PROTOCOL",
  "COMPARISONS?(?: (?:STUDIES|STUDY|EXAMS?))?",
  "(?:OTHER |ASSOCIATED |INCIDENTAL )?FINDINGS",
  "INTERPRETATION",
  "(?:FINAL )?IMPRESSIONS?",
  "CONCLUSIONS?",
  "SUMMARY",
  "RECOMMENDATIONS?",
  "SUGGESTIONS?",
  "FOLLOW-?UP",
  "ADDEND(?:UM|A)",
];

/** The labels of a claim's values that do not announce codes. */
export const FIELD_NAMES: readonly string[] = [
  "DOS",
  "DATE(?: OF SERVICE)?",
  "PAYER",
  "MAC",
  "POS",
  "PLACE OF SERVICE",
  "LOCALITY",
  "SEX",
  "GENDER",
  "AGE",
  "CLAIM(?: TYPE)?",
  "UNITS",
  "MODIFIERS?",
  "CHARGES?",
  "REV(?:ENUE)?(?: CODES?)?",
];

/** Written with CPT® and CPT-4 in mind; CPT-II is a psychological test and stays out. */
export const PROCEDURE_WORD = "(?i:CPT®?(?:-?4)?|HCPCS|PROCEDURE(?=[ -]CODE))(?i:[ -]CODE(?:S|\\(S\\))?)?(?![\\w-])";

/** A bare ICD is a defibrillator, and ICD-9 has codes of another shape. */
export const DIAGNOSIS_WORD =
  "(?i:ICD[- ]?10(?:[- ]?CM)?(?:[ -]CODE(?:S|\\(S\\))?)?|DX(?:[ -]CODES?)?|DIAGNOS[IE]S[ -]CODE(?:S|\\(S\\))?)(?!\\w)";

/** Modifiers that people also write with a blank or a comma before them; words such as CT and IN stay out. */
export const SPACED_MODIFIER =
  "(?:2[2-7]|3[23]|47|5[0-9]|6[236]|7[346-9]|8[0-2]|9[0-35-79]|LT|RT|TC|X[EPSU]|G[AXYZ]|KX|JW|JZ|QW|F[XY]|L[CDM]|R[CI]|E[1-4])";

const MONTH =
  "(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

export const DATE = [
  "\\d{4}-\\d{2}-\\d{2}",
  "\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})",
  `${MONTH}\\.? \\d{1,2}(?:, ?| )\\d{4}`,
  `\\d{1,2} ${MONTH}\\.?,? \\d{4}`,
].join("|");

/** Tags that PowerScribe, RTF and web exports leave in notes: they are markup and not fields. */
export const HTML_TAG =
  "/?(?i:a|b|i|u|p|br|hr|h[1-6]|su[bp]|span|div|font|img|em|strong|[uo]l|li|table|t[rdh]|tbody|thead|html|head|body|title|meta|link|script|style|section|header|select|option|input|textarea|label|center)(?=[\\s/>])";
